"use server";
import { refresh } from "next/cache";
import { action, formAction } from "@/lib/auth/doors";
import { saveMenu } from "./operations";

/** Undoes a save: the menu as it was, unless somebody has saved it since. */
export const putMenuBackAction = action(saveMenu);

/** Rows that were left empty on purpose are links taken away. */
export const saveMenuAction = formAction(
  saveMenu,
  (form) => {
    const hrefs = form.getAll("href");
    const rows = form.getAll("label").map((label, at) => ({ label, href: hrefs[at] ?? "" }));
    return {
      menu: form.get("menu"),
      locale: form.get("locale"),
      base: form.getAll("base"),
      items: rows.filter(({ label, href }) => label !== "" || href !== ""),
    };
  },
  () => refresh(),
);
