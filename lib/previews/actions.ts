"use server";
import { action } from "@/lib/auth/doors";
import { createPreview, openPane, revokePreview } from "./operations";

export const createPreviewAction = action(createPreview);
export const openPaneAction = action(openPane);
export const revokePreviewAction = action(revokePreview);
