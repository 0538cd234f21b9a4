import { BlockList, isIP, isIPv4 } from "node:net";

/** IPv4 that is not the public internet (IANA special-purpose registry, RFC 6890, and multicast). */
const reserved4 = blockList("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
]);

/** Global unicast (RFC 4291): loopback, mapped, NAT64, ULA, link-local and multicast lie outside. */
const global6 = blockList("ipv6", [["2000::", 3]]);

/** Protocol assignments with Teredo, documentation, and 6to4, which carries any IPv4 within. */
const reserved6 = blockList("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

/** Whether an IP address, without brackets, belongs to the public internet. */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !reserved4.check(ip, "ipv4");
  if (isIP(ip) !== 6 || ip.includes("%")) return false;
  return global6.check(ip, "ipv6") && !reserved6.check(ip, "ipv6");
}

/** The address that a URL's host spells out, brackets off; null for a name. */
export function literalAddress({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(host) ? host : null;
}

/** RFC 6761: such names stand for this machine, whatever a resolver says. */
export function isLocalName({ hostname }: URL): boolean {
  return /(^|\.)localhost\.?$/.test(hostname);
}

function blockList(family: "ipv4" | "ipv6", ranges: [net: string, prefix: number][]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}
