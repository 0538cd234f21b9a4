"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import type { NavigationLink } from "@/lib/navigation/types";

/** A line of the menu while it is edited; its key outlives moves and new words. */
export type EditedLink = { key: string; label: string; href: string };

export function useLinks(saved: NavigationLink[], form: RefObject<HTMLFormElement | null>) {
  const [links, setLinks] = useState(() => edited(saved));
  // What was typed before the page was alive stands in its fields alone.
  useLayoutEffect(() => {
    if (!form.current) return;
    const fields = new FormData(form.current);
    const [labels, hrefs] = [fields.getAll("label"), fields.getAll("href")];
    setLinks((all) =>
      all.map((link, at) => ({
        ...link,
        label: String(labels[at] ?? link.label),
        href: String(hrefs[at] ?? link.href),
      })),
    );
  }, [form]);
  const version = saved.map(({ id }) => id).join();
  const [seen, setSeen] = useState(version);
  if (version !== seen) {
    setSeen(version);
    setLinks(edited(saved));
  }

  const change = (key: string, values: Partial<EditedLink>) =>
    setLinks((all) => all.map((link) => (link.key === key ? { ...link, ...values } : link)));

  const add = () => {
    const key = crypto.randomUUID();
    setLinks((all) => [...all, { key, label: "", href: "" }]);
    return key;
  };

  const insert = (link: EditedLink, at: number) =>
    setLinks((all) => [...all.slice(0, at), link, ...all.slice(at)]);

  const remove = (key: string) => setLinks((all) => all.filter((link) => link.key !== key));

  const move = (key: string, step: 1 | -1) =>
    setLinks((all) => {
      const from = all.findIndex((link) => link.key === key);
      const to = from + step;
      const [link, other] = [all[from], all[to]];
      if (!link || !other) return all;
      return all.map((one, at) => (at === from ? other : at === to ? link : one));
    });

  const changed =
    links.length !== saved.length ||
    links.some(({ label, href }, at) => label !== saved[at]?.label || href !== saved[at]?.href);

  return { links, change, add, insert, remove, move, changed };
}

function edited(saved: NavigationLink[]): EditedLink[] {
  return saved.map(({ id, label, href }) => ({ key: id, label, href }));
}
