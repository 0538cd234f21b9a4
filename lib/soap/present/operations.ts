/** A member of a message: its type of XML Schema or of ours, and how often it may stand there. */
type Member = {
  name: string;
  type: string;
  optional?: boolean;
  many?: boolean;
  nillable?: boolean;
};

const string = (name: string, more: Partial<Member> = {}): Member => ({
  ...{ name, type: "xsd:string" },
  ...more,
});
const optional = { optional: true };
const moment = { type: "xsd:dateTime", nillable: true };
const number = { type: "xsd:int" };

/** What messages are made of, in the order in which XML Schema wants it. */
export const complexTypes: Record<string, Member[]> = {
  Entry: [
    ...[string("id"), string("type"), string("locale"), string("title"), string("excerpt")],
    ...[string("url"), string("author", { nillable: true }), string("term", { many: true })],
    ...[string("publishedAt", moment), string("modifiedAt", moment)],
  ],
  Found: [string("id"), string("type"), string("title"), string("excerpt"), string("url")],
};

/** The operations, each with the members of its request and of its response. */
export const operations: Record<string, { request: Member[]; response: Member[] }> = {
  ListEntries: {
    request: [
      ...[string("type", optional), string("locale", optional), string("q", optional)],
      ...[string("limit", { ...number, ...optional }), string("after", optional)],
    ],
    response: [{ name: "entry", type: "tns:Entry", many: true }, string("next", optional)],
  },
  GetEntry: {
    request: [string("id")],
    response: [{ name: "entry", type: "tns:Entry" }, string("markdown")],
  },
  Search: {
    request: [string("q"), string("locale"), string("page", { ...number, ...optional })],
    response: [
      { name: "found", type: "tns:Found", many: true },
      ...[string("page", number), string("pages", number), string("total", number)],
    ],
  },
};

export type { Member };
