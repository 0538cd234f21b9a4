export const navigationTag = "navigation";
