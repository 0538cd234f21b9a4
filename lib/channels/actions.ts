"use server";
import { action } from "@/lib/auth/doors";
import { retryDelivery, stopDelivery } from "./operations";

export const retryDeliveryAction = action(retryDelivery);
export const stopDeliveryAction = action(stopDelivery);
