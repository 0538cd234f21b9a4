import "server-only";
import { type Call, present } from "@/lib/api/definition";
import { callOf } from "@/lib/api/registry";
import { AppError } from "@/lib/core/errors";
import { told } from "../service/errors";
import type { GraphContext } from "../types";
import type { Builder } from "./builder";
import { membersOf, plain } from "./fields";
import { typeNameOf } from "./names";
import type { Types } from "./types";

/** Lists as Relay has them: the field, and the type of its nodes. */
const lists = [
  { name: "entries", node: "Entry" },
  { name: "media", node: "Media" },
  { name: "terms", node: "Term" },
  { name: "people", node: "Person" },
] as const;

type Node = Record<string, unknown>;
type Edge = { cursor: string; node: Node };
type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};
type Connection = { edges: Edge[]; pageInfo: PageInfo };
type Page = { items: unknown[]; cursors: string[]; next: string | null };

export function addConnections(builder: Builder, types: Types): void {
  const pageInfo = builder.objectRef<PageInfo>("PageInfo").implement({
    fields: (t) => ({
      hasNextPage: t.exposeBoolean("hasNextPage"),
      hasPreviousPage: t.exposeBoolean("hasPreviousPage"),
      startCursor: t.exposeString("startCursor", { nullable: true }),
      endCursor: t.exposeString("endCursor", { nullable: true }),
    }),
  });
  for (const { name, node } of lists) {
    const edge = builder.objectRef<Edge>(`${node}Edge`).implement({
      fields: (t) => ({
        cursor: t.exposeString("cursor"),
        node: t.field({ type: types.object(node), resolve: (parent) => parent.node }),
      }),
    });
    const connection = builder.objectRef<Connection>(`${node}Connection`).implement({
      fields: (t) => ({
        edges: t.field({ type: [edge], resolve: (parent) => parent.edges }),
        pageInfo: t.field({ type: pageInfo, resolve: (parent) => parent.pageInfo }),
      }),
    });
    const call = callOf(`${name}.list`);
    const { limit: _limit, before: _before, ids: _ids, ...members } = membersOf(call);
    const args = types.inputFields(members, typeNameOf(name, "list"));
    builder.queryField(name, (t) =>
      t.field({
        type: connection,
        nullable: true,
        description: `${call.summary} (\`${call.key}\`), ${most} at most.`,
        args: {
          first: t.arg({ type: "Int", defaultValue: usual }),
          ...Object.fromEntries(args.map(([arg, options]) => [arg, t.arg(options)])),
        },
        resolve: (_, raw, context) => told(context, () => connect(call, raw, context)),
      }),
    );
  }
}

const usual = 20;
const most = 100;

type Asked = Record<string, unknown> & { first?: number | null };

/** The list of the library has pages of one length; of these, as much as was asked for. */
async function connect(call: Call, { first, ...raw }: Asked, { actor }: GraphContext) {
  const limit = first ?? usual;
  if (limit < 1 || limit > most) throw new AppError("invalid", { field: "first" });
  const sized = "limit" in membersOf(call) ? { limit } : {};
  const page = (await call.run(actor, { ...plain(raw), ...sized })) as Page;
  const { items } = present(call, page) as { items: Node[] };
  const nodes = items.slice(0, limit);
  const edges = nodes.map((node, at) => ({ node, cursor: page.cursors[at] ?? "" }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.next !== null || nodes.length < items.length,
      hasPreviousPage: raw.after !== undefined && raw.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
