import fc from "fast-check";
import { oddBytes, oddFields, oddText, typeField } from "./odd";
import type { Sent, World } from "./types";

/** What the desk alone speaks: its pages, its protocol of drafts, its actions; signing in; the host's own. */
export function deskOf(world: World): fc.Arbitrary<Sent> {
  return fc.oneof(
    { arbitrary: pagesAtDesk(world), weight: 2 },
    { arbitrary: protocolOf(world), weight: 3 },
    { arbitrary: actionsOf(world), weight: 4 },
    { arbitrary: signing, weight: 2 },
    { arbitrary: host, weight: 1 },
  );
}

const sent = (
  method: string,
  path: string,
  headers: [string, string][] = [],
  body?: Buffer | string,
): Sent => ({
  ...{ door: "desk", method, path, headers },
  ...(body !== undefined && { body }),
});

const pagesAtDesk = ({ ids }: World) => {
  const places = [
    "",
    "/activity",
    "/channels",
    "/channels/deliveries/ID",
    "/channels/webhooks/ID",
    "/entries/post",
    "/entries/page/ID",
    "/entries/post/ID",
    "/entries/post/ID/history",
    "/entries/post/ID/channels",
    "/entries/x",
    "/media",
    "/media/deleted",
    "/people",
    "/people/ID",
    "/settings",
    "/terms",
    "/navigation",
    "/notices",
    "/x",
  ];
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.constantFrom(...ids), oddText),
      fc.constantFrom(
        "q",
        "page",
        "after",
        "status",
        "author",
        "sort",
        "id",
        "view",
        "folder",
        "before",
        "type",
        "channel",
      ),
      oddText,
      oddFields,
    )
    .map(([place, id, name, value, headers]) =>
      sent("GET", `/admin${place.replace("ID", id)}?${name}=${value}`, headers),
    );
};

const protocolOf = ({ ids }: World) => {
  const id = fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 5 }, oddText);
  const octets = fc.oneof(
    oddBytes,
    fc.constantFrom(
      Buffer.from([0, 0, 0, 0]),
      Buffer.from([0, 0, 0, 0, 0, 0]),
      Buffer.from([0, 0, 0, 1, 0, 0, 0]),
      Buffer.from([255, 255, 255, 255, 1]),
    ),
    fc.uint8Array({ maxLength: 60 }).map((all) => Buffer.concat([Buffer.alloc(4), all])),
  );
  const json = fc.oneof(
    fc.json(),
    fc.constantFrom(
      '{"client":1,"state":null}',
      '{"client":"x"}',
      '{"email":"a@example.org","password":"x"}',
    ),
  );
  const post = (path: string, type: string, bodies: fc.Arbitrary<Buffer | string>) =>
    fc
      .tuple(id, typeField(type), oddFields, bodies)
      .map(([at, kind, headers, body]) =>
        sent("POST", path.replace("ID", at), [...headers, ...kind], body),
      );
  const get = (path: string) =>
    fc
      .tuple(id, oddText, oddFields)
      .map(([at, text, headers]) =>
        sent("GET", path.replace("ID", at).replace("TEXT", text), headers),
      );
  return fc.oneof(
    post("/api/v1/entries/ID/sync", "application/octet-stream", octets),
    post("/api/v1/entries/ID/updates", "application/octet-stream", octets),
    post("/api/v1/entries/ID/presence", "application/json", json),
    post("/api/v1/losses/ID/restoration", "application/json", json),
    post("/api/v1/session", "application/json", json),
    get("/api/v1/entries/ID/live?since=TEXT"),
    get("/api/v1/media/ID/whole"),
    get("/api/v1/desk/search?q=TEXT"),
    get("/api/v1/mentionable?q=TEXT"),
    fc.tuple(id, oddFields).map(([at, headers]) => sent("DELETE", `/api/v1/losses/${at}`, headers)),
  );
};

/** Forms and calls of server actions, as React writes them and not. */
const actionsOf = ({ actions, ids }: World) => {
  const action = fc.oneof(
    { arbitrary: fc.constantFrom(...actions), weight: 8 },
    fc.constantFrom("x", "f".repeat(42)),
  );
  const value = fc.oneof(
    fc.constantFrom<unknown>(...ids),
    fc.jsonValue(),
    fc.record({
      id: fc.constantFrom(...ids),
      title: fc.jsonValue(),
      names: fc.jsonValue(),
      q: fc.jsonValue(),
    }),
  );
  const plain = fc.array(value, { maxLength: 3 }).map((all) => JSON.stringify(all));
  const odd = fc.constantFrom(
    '["$K1"]',
    '["$@1"]',
    '["$F1"]',
    '["$Sx"]',
    '["$n9999999999999999999999"]',
    '["$Q0"]',
    '["$D"]',
    '["$undefined"]',
    '["$1:__proto__:x"]',
    '["$$x"]',
    '["$B1"]',
    "[",
    '{"a":1}',
    "null",
    '["$R1"]',
    '["$0"]',
  );
  const place = fc.constantFrom(
    "/sign-in",
    "/account",
    "/admin",
    "/admin/settings",
    "/admin/people",
    "/admin/media",
    "/admin/entries/post",
    "/admin/terms",
    "/admin/x",
    "/",
    "/blog",
  );
  const called = fc
    .tuple(place, action, oddFields, fc.oneof({ arbitrary: plain, weight: 4 }, odd))
    .map(([path, id, headers, body]) =>
      sent(
        "POST",
        path,
        [["Next-Action", id], ["Content-Type", "text/plain;charset=UTF-8"], ...headers],
        body,
      ),
    );
  const part = (name: string, text: string) =>
    `--y\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const form = fc
    .tuple(
      place,
      action,
      fc.oneof(plain, odd),
      fc.constantFrom(
        "0",
        "1_id",
        "$ACTION_ID_x",
        "$ACTION_REF_1",
        "$ACTION_1:0",
        "$ACTION_KEY",
        "email",
        "1_$ACTION_ID",
      ),
      fc.jsonValue(),
      fc.boolean(),
    )
    .map(([path, id, first, name, text, named]) =>
      sent(
        "POST",
        path,
        [
          ["Content-Type", "multipart/form-data; boundary=y"],
          ...((named ? [["Next-Action", id]] : []) as [string, string][]),
        ],
        `${part(named ? "0" : `$ACTION_ID_${id}`, first)}${part(name, JSON.stringify(text))}--y--\r\n`,
      ),
    );
  return fc.oneof({ arbitrary: called, weight: 3 }, form);
};

const signing = fc
  .tuple(
    fc.constantFrom("GET", "POST"),
    fc.constantFrom(
      "/sign-in?next=TEXT",
      "/sign-in/link?token=TEXT",
      "/api/auth/signin?callbackUrl=TEXT",
      "/api/auth/TEXT",
      "/api/auth/callback/TEXT",
      "/api/auth/session",
      "/api/auth/csrf",
      "/api/auth/signout",
      "/api/auth/providers",
      "/api/auth/error?error=TEXT",
      "/api/auth/callback/credentials",
      "/account?x=TEXT",
    ),
    oddText,
    oddFields,
    fc.constantFrom("", "a=b", "csrfToken=x&email=a%40example.org&password=x", "{}", "%FF=%"),
    fc.constantFrom("application/x-www-form-urlencoded", "application/json", "text/plain"),
  )
  .map(([method, path, text, headers, body, type]) =>
    method === "GET"
      ? sent("GET", path.replace("TEXT", text), headers)
      : sent("POST", path.replace("TEXT", text), [...headers, ["Content-Type", type]], body),
  );

const host = fc
  .tuple(
    fc.constantFrom("GET", "POST", "HEAD", "DELETE", "OPTIONS"),
    fc.constantFrom("/api/cron", "/api/health", "/api/cron?secret=", "/api/health?"),
    oddText,
    oddFields,
    fc.constantFrom("Bearer x", "Bearer", "Basic x", ""),
  )
  .map(([method, path, text, headers, authorization]) =>
    sent(method, `${path}${path.includes("?") ? text : ""}`, [
      ...headers,
      ["Authorization", authorization],
    ]),
  );
