"use server";

import { action } from "@/lib/auth/doors";
import { removeDemo, restoreDemo } from "./operations";

export const removeDemoAction = action(removeDemo);
export const restoreDemoAction = action(restoreDemo);
