import "server-only";
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new secret, as Standard Webhooks writes it: 32 random bytes. */
export function makeSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

type Signed = { id: string; body: string; at: Date; secrets: string[] };

/** The headers of a message (Standard Webhooks, v1: HMAC-SHA256), with one signature for each secret. */
export function signedHeaders({ id, body, at, secrets }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
