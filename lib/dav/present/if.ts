import { pathOf } from "./path";

type Condition = { not: boolean } & ({ token: string } | { etag: string });
/** All conditions of a list must hold, and of the lists one, of the resource that they are about. */
export type IfList = { path: string | null; conditions: Condition[] };

/** An If field (RFC 4918, 10.4); null for what is none. A list without a tag is about the request's own. */
export function parseIf(field: string): IfList[] | null {
  const lists: IfList[] = [];
  let path: string | null = null;
  let rest = field.trim();
  while (rest) {
    const [, tag] = /^<([^>]*)>\s*/.exec(rest) ?? [];
    if (tag !== undefined) {
      path = pathOf(tag.replace(/^[a-z]+:\/\/[^/]*/i, ""));
      if (path === null) path = "\0";
      rest = rest.replace(/^<[^>]*>\s*/, "");
    }
    const list = /^\(((?:[^()"]|"[^"]*")*)\)\s*/.exec(rest);
    const conditions = list ? parseList(list[1] ?? "") : null;
    if (!list || !conditions) return null;
    lists.push({ path, conditions });
    rest = rest.slice(list[0].length);
  }
  return lists.length > 0 ? lists : null;
}

/** The tokens that somebody who sends these knows. */
export function tokensIn(lists: IfList[]): Set<string> {
  return new Set(
    lists.flatMap(({ conditions }) =>
      conditions.flatMap((one) => ("token" in one ? one.token : [])),
    ),
  );
}

function parseList(words: string): Condition[] | null {
  const conditions: Condition[] = [];
  let rest = words.trim();
  while (rest) {
    const match = /^(not\s+)?(?:<([^>]*)>|\[((?:W\/)?"[^"]*")\])\s*/i.exec(rest);
    if (!match) return null;
    const [all, not, token, etag = ""] = match;
    conditions.push({
      not: not !== undefined,
      ...(token === undefined ? { etag } : { token: bare(token) }),
    });
    rest = rest.slice(all.length);
  }
  return conditions.length > 0 ? conditions : null;
}

/** The identifier of a lock in its two spellings. */
export const bare = (token: string) => token.replace(/^(?:opaquelocktoken:|urn:uuid:)/i, "");
