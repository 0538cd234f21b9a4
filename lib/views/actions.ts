"use server";
import { action } from "@/lib/auth/doors";
import { deleteView, saveView } from "./operations";

export const saveViewAction = action(saveView);
export const deleteViewAction = action(deleteView);
