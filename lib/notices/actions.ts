"use server";
import { action } from "@/lib/auth/doors";
import { seeNotices } from "./operations";

export const seeNoticesAction = action(seeNotices);
