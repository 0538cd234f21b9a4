export const settingsTag = "settings";
