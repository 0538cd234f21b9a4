export { setLocale } from "./locale";
export { changePassword } from "./password";
export { createPerson, updatePerson } from "./people";
export { updateProfile } from "./profile";
export { revokeOtherSessions, revokeSession } from "./sessions";
export { createSignInLink } from "./sign-in-link";
export { setSingleKeys } from "./single-keys";
