import { escapeXml } from "@/lib/core/xml";
import { namespace } from "../types";
import { complexTypes, type Member, operations } from "./operations";

const names = Object.keys(operations);
const soap = {
  "1.1": { prefix: "soap", port: "Soap11" },
  "1.2": { prefix: "soap12", port: "Soap12" },
};

/** What the bridge does, in WSDL 1.1: document/literal wrapped, for both versions of SOAP. */
export function writeWsdl(address: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="Cauce" targetNamespace="${namespace}" xmlns:tns="${namespace}"
  xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/">
<wsdl:types>
<xsd:schema targetNamespace="${namespace}" elementFormDefault="qualified">
${Object.entries(complexTypes).map(writeType).join("\n")}
${Object.entries(operations).map(writeElements).join("\n")}
</xsd:schema>
</wsdl:types>
${names.map(writeMessages).join("\n")}
<wsdl:portType name="Published">
${names.map(writeOperation).join("\n")}
</wsdl:portType>
${Object.values(soap).map(writeBinding).join("\n")}
<wsdl:service name="Cauce">
${Object.values(soap)
  .map((one) => writePort(one, escapeXml(address)))
  .join("\n")}
</wsdl:service>
</wsdl:definitions>
`;
}

const writeType = ([name, members]: [string, Member[]]) =>
  `<xsd:complexType name="${name}">${sequence(members)}</xsd:complexType>`;

const writeElements = ([name, { request, response }]: [
  string,
  { request: Member[]; response: Member[] },
]) => writeElement(name, request) + writeElement(`${name}Response`, response);

const writeElement = (name: string, members: Member[]) =>
  `<xsd:element name="${name}"><xsd:complexType>${sequence(members)}</xsd:complexType></xsd:element>`;

const sequence = (members: Member[]) =>
  `<xsd:sequence>${members.map(writeMember).join("")}</xsd:sequence>`;

function writeMember({ name, type, optional, many, nillable }: Member): string {
  const least = optional || many ? ' minOccurs="0"' : "";
  const most = many ? ' maxOccurs="unbounded"' : "";
  const nil = nillable ? ' nillable="true"' : "";
  return `<xsd:element name="${name}" type="${type}"${least}${most}${nil}/>`;
}

const writeMessages = (name: string) =>
  [
    `<wsdl:message name="${name}Input"><wsdl:part name="parameters" element="tns:${name}"/></wsdl:message>`,
    `<wsdl:message name="${name}Output"><wsdl:part name="parameters" element="tns:${name}Response"/></wsdl:message>`,
  ].join("\n");

const writeOperation = (name: string) =>
  `<wsdl:operation name="${name}"><wsdl:input message="tns:${name}Input"/><wsdl:output message="tns:${name}Output"/></wsdl:operation>`;

type Bound = { prefix: string; port: string };

function writeBinding({ prefix, port }: Bound): string {
  const body = `<${prefix}:body use="literal"/>`;
  const bound = names.map(
    (name) =>
      `<wsdl:operation name="${name}"><${prefix}:operation soapAction="${namespace}#${name}" style="document"/><wsdl:input>${body}</wsdl:input><wsdl:output>${body}</wsdl:output></wsdl:operation>`,
  );
  return `<wsdl:binding name="${port}" type="tns:Published">
<${prefix}:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${bound.join("\n")}
</wsdl:binding>`;
}

const writePort = ({ prefix, port }: Bound, address: string) =>
  `<wsdl:port name="${port}" binding="tns:${port}"><${prefix}:address location="${address}"/></wsdl:port>`;
