import { escapeXml } from "@/lib/core/xml";
import { type Fault, type FaultCode, namespace, type Version, versions } from "../types";
import { complexTypes, type Member, operations } from "./operations";

type Values = Record<string, unknown>;

/** What an operation gives, member by member in the order of its schema. */
export function writeResponse(version: Version, operation: string, values: Values): string {
  const name = `${operation}Response`;
  const members = operations[operation]?.response ?? [];
  const space = `xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return envelope(version, `<${name} ${space}>${writeMembers(members, values)}</${name}>`);
}

function writeMembers(members: Member[], values: Values): string {
  return members.map((member) => writeMember(member, values[member.name])).join("");
}

function writeMember(member: Member, value: unknown): string {
  const { name, type, many, nillable } = member;
  if (many) {
    const items = Array.isArray(value) ? value : [];
    return items.map((item) => writeMember({ ...member, many: false }, item)).join("");
  }
  if (value === null || value === undefined) return nillable ? `<${name} xsi:nil="true"/>` : "";
  const inner = complexTypes[type.replace(/^tns:/, "")];
  const text = inner ? writeMembers(inner, value as Values) : escapeXml(String(value));
  return `<${name}>${text}</${name}>`;
}

/** A fault as SOAP 1.1 (4.4) or SOAP 1.2 (Part 1, 5.4) has it. */
export function writeFault(version: Version, { code, reason, locale, issues }: Fault): string {
  const words = escapeXml(reason);
  const told = issues.map(
    ({ path, message }) => `<issue path="${escapeXml(path)}">${escapeXml(message)}</issue>`,
  );
  const detail = told.length ? `<issues xmlns="${namespace}">${told.join("")}</issues>` : "";
  const around = (name: string) => (detail ? `<${name}>${detail}</${name}>` : "");
  return envelope(
    version,
    version === "1.1"
      ? `<e:Fault><faultcode>e:${oldCodes[code]}</faultcode><faultstring xml:lang="${locale}">${words}</faultstring>${around("detail")}</e:Fault>`
      : `<e:Fault><e:Code><e:Value>e:${code}</e:Value></e:Code><e:Reason><e:Text xml:lang="${locale}">${words}</e:Text></e:Reason>${around("e:Detail")}</e:Fault>`,
  );
}

const oldCodes: Record<FaultCode, string> = {
  ...{ Sender: "Client", Receiver: "Server" },
  ...{ MustUnderstand: "MustUnderstand", VersionMismatch: "VersionMismatch" },
};

const envelope = (version: Version, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<e:Envelope xmlns:e="${versions[version].envelope}"><e:Body>${body}</e:Body></e:Envelope>\n`;
