import "server-only";
import { SaxesParser } from "saxes";
import { AppError } from "@/lib/core/errors";
import { type Asked, type FaultCode, namespace, type Version, versions } from "../types";

/** A message that is read, and not to be answered but with a fault. */
export class SoapFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly version: Version,
    message: string,
  ) {
    super(message);
  }
}

type Element = { uri: string; name: string; must: boolean; text: string; children: Element[] };

/** What a message asks. What is no XML, or has what SOAP forbids (DTDs, instructions), is malformed. */
export function readEnvelope(text: string): { version: Version; asked: Asked } {
  const root = parse(text);
  const version = (Object.keys(versions) as Version[]).find(
    (one) => versions[one].envelope === root.uri,
  );
  if (root.name !== "Envelope" || !version) {
    throw new SoapFault("VersionMismatch", "1.1", "The envelope is of neither SOAP 1.1 nor 1.2");
  }
  const child = (name: string) =>
    root.children.find((one) => one.uri === root.uri && one.name === name);
  const must = child("Header")?.children.find((one) => one.must);
  if (must) {
    throw new SoapFault("MustUnderstand", version, `The header ${must.name} is not understood`);
  }
  const [asked, ...others] = child("Body")?.children ?? [];
  if (!asked || others.length > 0) {
    throw new SoapFault("Sender", version, "The body holds one element");
  }
  if (asked.uri !== namespace) {
    throw new SoapFault("Sender", version, `What is asked is of the namespace ${namespace}`);
  }
  return { version, asked: { operation: asked.name, members: membersOf(asked, version) } };
}

function membersOf({ children }: Element, version: Version): Record<string, string> {
  const members = children.map(({ name, text }) => [name, text] as const);
  if (new Set(members.map(([name]) => name)).size < members.length) {
    throw new SoapFault("Sender", version, "A member stands there once");
  }
  return Object.fromEntries(members);
}

const deepest = 12;

function parse(text: string): Element {
  const top = { uri: "", name: "", must: false, text: "", children: [] } as Element;
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (cause?: unknown): never => {
    throw new AppError("malformed", { cause });
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("processinginstruction", refuse);
  parser.on("opentag", ({ uri, local: name, attributes }) => {
    const must = Object.values(attributes).some(
      (one) => one.local === "mustUnderstand" && /^\s*(1|true)\s*$/.test(one.value),
    );
    const element: Element = { uri, name, must, text: "", children: [] };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) refuse();
  });
  const add = (words: string) => {
    const last = open.at(-1);
    if (last) last.text += words;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return top.children[0] ?? refuse();
}
