import fc from "fast-check";
import { made } from "../../lib/api/testing/made";
import { mangled, oddBytes, oddFields, oddText, typeField } from "./odd";
import type { Sent, World } from "./types";

/** SOAP: envelopes, wrong envelopes, bombs. */
export function soapOf({ ids }: World): fc.Arbitrary<Sent> {
  const words = fc.oneof(
    fc.constantFrom(
      ...ids,
      "es",
      "post",
      "agua",
      "1",
      "-1",
      "9".repeat(40),
      "&#0;",
      "&#xD800;",
      "&a;",
    ),
    fc.constantFrom("<a/>", "<![CDATA[ ]]>", "<!-- -->", "<?x y?>", "]]>", "\0"),
    fc.string({ unit: "binary" }).map((text) => text.replace(/[<&]/g, "")),
  );
  const member = fc.tuple(
    fc.constantFrom("id", "type", "locale", "limit", "after", "q", "page", "x:y", "__proto__"),
    words,
  );
  const asked = fc
    .tuple(
      fc.constantFrom("ListEntries", "GetEntry", "Search", "toString", "Drop"),
      fc.array(member, { maxLength: 4 }),
    )
    .map(([name, members]) =>
      requestOf(name, members.map(([tag, value]) => `<${tag}>${value}</${tag}>`).join("")),
    );
  const envelope = fc
    .tuple(
      asked,
      fc.constantFrom(...prologs),
      fc.constantFrom(...namespaces),
      fc.constantFrom(...headers),
    )
    .map(([body, prolog, space, header]) => envelopeOf(prolog, space, header, body));
  /** As a client of the description would write it. */
  const sound = fc
    .tuple(
      fc.constantFrom(...spaces),
      fc.constantFrom("<limit>2</limit>", "<locale>es</locale>", ""),
    )
    .map(([space, members]) => envelopeOf("", space, "", requestOf("ListEntries", members)));
  const bodies = bodiesOf(
    fc.oneof({ arbitrary: envelope, weight: 9 }, { arbitrary: sound, weight: 1 }),
  );
  return fc.oneof(
    {
      arbitrary: posted(
        "soap",
        "/api/soap",
        ["text/xml; charset=utf-8", "application/soap+xml"],
        bodies,
      ),
      weight: 9,
    },
    fc.tuple(oddText, oddFields).map(
      ([text, fields]): Sent => ({
        door: "soap",
        method: "GET",
        path: `/api/soap?${text}`,
        headers: fields,
      }),
    ),
  );
}

const prologs = [
  ...["", "", "", '<?xml version="1.0" encoding="utf-16"?>', '<?xml version="9.9"?>', "﻿"],
  '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd">',
];
const spaces = [
  "http://schemas.xmlsoap.org/soap/envelope/",
  "http://www.w3.org/2003/05/soap-envelope",
];
const namespaces = [...spaces, "urn:other", ""];

const envelopeOf = (prolog: string, space: string, header: string, body: string) =>
  `${prolog}<e:Envelope xmlns:e="${space}">${header}<e:Body>${body}</e:Body></e:Envelope>`;
const requestOf = (name: string, members: string) =>
  `<${name} xmlns="urn:cauce:soap:1">${members}</${name}>`;
const headers = [
  ...["", "", "<e:Header/>", '<e:Header><a:b xmlns:a="urn:a" e:mustUnderstand="1"/></e:Header>'],
  "<e:Body/>",
  "<a>".repeat(3000),
  `<a ${Array.from({ length: 900 }, (_, n) => `a${n}="x"`).join(" ")}/>`,
];

/** MCP: calls of its tools with inputs made from their schemas, and what is no message. */
export function mcpOf({ ids, tools }: World): fc.Arbitrary<Sent> {
  const known = { ids: () => ids };
  const tool = fc.oneof(
    ...tools.map(({ name, inputSchema }) =>
      made(inputSchema, known).map((input) => message("tools/call", { name, arguments: input })),
    ),
  );
  const others = fc
    .tuple(
      fc.constantFrom(
        "initialize",
        "ping",
        "tools/list",
        "tools/call",
        "resources/list",
        "resources/read",
        "resources/templates/list",
        "prompts/get",
        "logging/setLevel",
        "completion/complete",
        "notifications/cancelled",
        "notifications/initialized",
        "x",
        "",
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom<unknown>(
          ...ids.map((id) => ({ uri: `cauce://entries/${id}` })),
          { uri: "file:///etc/passwd" },
          { uri: "cauce://entries/\0" },
          { cursor: "x" },
          { protocolVersion: "x", capabilities: {}, clientInfo: {} },
        ),
      ),
    )
    .map(([method, params]) => message(method, params));
  const text = fc
    .oneof({ arbitrary: tool, weight: 6 }, { arbitrary: others, weight: 2 })
    .map((one) => JSON.stringify(one));
  const accept: [string, string][] = [["Accept", "application/json, text/event-stream"]];
  return posted("mcp", "/api/mcp", ["application/json"], bodiesOf(text)).chain((sent) =>
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom("2025-06-18", "x", "1999-01-01", ""))
      .map(([n, version]) => ({
        ...sent,
        headers: [
          ...(n === 0 ? [] : accept),
          ...sent.headers,
          ...(n === 1
            ? ([
                ["Mcp-Session-Id", version],
                ["Mcp-Protocol-Version", version],
              ] as [string, string][])
            : []),
        ],
      })),
  );
}

const message = (method: string, params: unknown) => ({ jsonrpc: "2.0", id: 1, method, params });

const bodiesOf = (right: fc.Arbitrary<string>): fc.Arbitrary<Buffer | string> =>
  fc.oneof(
    { arbitrary: right, weight: 8 },
    { arbitrary: mangled(right), weight: 2 },
    { arbitrary: fc.json(), weight: 1 },
    { arbitrary: oddBytes, weight: 1 },
  );

function posted(
  door: string,
  path: string,
  types: string[],
  bodies: fc.Arbitrary<Buffer | string>,
) {
  return fc.tuple(typeField(...types), oddFields, bodies, fc.nat(19)).map(
    ([type, fields, body, n]): Sent => ({
      ...{ door, path, headers: [...fields, ...type], body },
      method: n === 0 ? "PUT" : n === 1 ? "DELETE" : "POST",
      ...(n === 2 && { cut: true }),
    }),
  );
}
