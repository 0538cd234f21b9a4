import "server-only";
import { planBytes } from "@/lib/core/delivery/send";
import { pageLife } from "@/lib/core/http";
import { beginningOf, exhibit, headOf, timeOf } from "../present/exhibit";
import type { Exhibit } from "../types";
import type { Subject } from "./subject";

/** The page itself. Its ETag is made of its own bytes, so it cannot stand among them. */
export async function showWeb({ entry, origin, timeZone }: Subject): Promise<Exhibit> {
  return exhibit({
    command: `curl -I ${origin}${entry.url}`,
    head: headOf("200 OK", {
      "content-type": "text/html; charset=utf-8",
      "content-language": entry.locale,
      "cache-control": pageLife,
    }),
    since: timeOf(entry.modifiedAt, entry.locale, timeZone),
  });
}

export async function showMarkdown({ entry, path, origin }: Subject): Promise<Exhibit | null> {
  const { getForm } = await import("@/lib/forms/service/compose");
  const made = await getForm("md", entry.locale, path);
  if (!made) return null;
  const { headers, size } = planBytes({ ...made, fixed: false }, { method: "GET", headers: {} });
  const url = `${entry.url}.md`;
  return exhibit({
    command: `curl -i ${origin}${url}`,
    head: headOf("200 OK", {
      "content-type": headers["content-type"],
      "content-language": made.headers["content-language"],
      etag: headers.etag,
    }),
    ...beginningOf(Buffer.from(made.bytes).toString(), 900),
    ...{ size, url },
  });
}
