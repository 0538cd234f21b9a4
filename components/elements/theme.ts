import { chosenTheme } from "./theme-choice";

// Runs in <head>, before anything is painted.
const theme = chosenTheme();
if (theme !== "auto") document.documentElement.dataset.theme = theme;
