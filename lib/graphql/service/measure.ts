import "server-only";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

export type Size = { depth: number; aliases: number; cost: number };

/** What one call costs beside the fields that it gives. */
const costOf = { query: 20, mutation: 200, subscription: 20 };
/** How long a list is thought to be that tells nothing of it. */
const usualLength = 10;
/** And one that is paged, where nothing else was asked for. */
const pageLength = 20;

type Asked = {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
};

/** How deep a valid query goes, how often it renames, and how many values it may give. */
export function measure(asked: Asked): Size {
  const { schema, operation } = asked;
  let aliases = 0;
  const count = ({ alias }: FieldNode) => {
    if (alias) aliases += 1;
  };
  visit(asked.document, { [Kind.FIELD]: count });
  const root = schema.getRootType(operation.operation) ?? undefined;
  const walk = new Walk(asked, costOf[operation.operation]);
  return { ...walk.of(operation.selectionSet, { type: root?.name ?? "", top: true }), aliases };
}

type Measured = { depth: number; cost: number };
/** Where a selection stands: in which type, at the top, or in a list whose length was told above it. */
type Place = { type: string; top?: boolean; paged?: boolean };

class Walk {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** A fragment that is spread often is measured once. */
  private readonly known = new Map<string, Measured>();

  constructor(
    private readonly asked: Asked,
    private readonly perCall: number,
  ) {
    for (const node of asked.document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
  }

  of({ selections }: SelectionSetNode, place: Place): Measured {
    const total = { depth: 0, cost: 0 };
    for (const selection of selections) {
      const size = this.selection(selection, place);
      total.depth = Math.max(total.depth, size.depth);
      total.cost += size.cost;
    }
    return total;
  }

  private selection(node: SelectionNode, place: Place): Measured {
    if (node.kind === Kind.FIELD) return this.field(node, place);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value, place);
    return this.of(node.selectionSet, typed(node, place));
  }

  private fragment(name: string, place: Place): Measured {
    const key = JSON.stringify([name, place.top, place.paged]);
    const known = this.known.get(key);
    if (known) return known;
    const node = this.fragments.get(name);
    if (!node) return { depth: 0, cost: 0 };
    const size = this.of(node.selectionSet, typed(node, place));
    this.known.set(key, size);
    return size;
  }

  private field(node: FieldNode, place: Place): Measured {
    const name = node.name.value;
    // What tells of the schema is as deep as the schema, and has rules of its own.
    if (name.startsWith("__")) return { depth: 1, cost: 1 };
    const type = this.asked.schema.getType(place.type);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const own = place.top ? this.perCall : 1;
    if (!node.selectionSet || !field) return { depth: 1, cost: own };
    const told = this.lengthOf(node, field);
    const inner = this.of(node.selectionSet, {
      type: getNamedType(field.type).name,
      paged: told !== null,
    });
    const isList = isListType(getNullableType(field.type)) && !place.paged;
    const length = told ?? (isList ? usualLength : 1);
    return { depth: inner.depth + 1, cost: own + length * inner.cost };
  }

  /** How long a list is to be, where the field lets one say so. */
  private lengthOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
    const known = args.find(({ name }) => name === "first" || name === "limit");
    if (!known) return null;
    const { value } = node.arguments?.find(({ name }) => name.value === known.name) ?? {};
    if (value?.kind === Kind.INT) return within(Number(value.value));
    if (value?.kind !== Kind.VARIABLE) return pageLength;
    return within(Number(this.asked.variables[value.name.value] ?? pageLength));
  }
}

const typed = (node: InlineFragmentNode | FragmentDefinitionNode, place: Place): Place => ({
  ...place,
  type: node.typeCondition?.name.value ?? place.type,
});

const within = (length: number) =>
  Number.isFinite(length) ? Math.min(Math.max(length, 1), 100) : 100;
