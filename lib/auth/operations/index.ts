export { signInByLink, signInByPassword } from "./sign-in";
export { signOut } from "./sign-out";
