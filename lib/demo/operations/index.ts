export { installDemo } from "./install";
export { removeDemo, restoreDemo } from "./remove";
