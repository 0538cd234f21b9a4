import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";

/** 256 random bits, safe in an address. */
export const makeToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token: its SHA-256 in hex. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** A name for an e-mail or a network address that nobody without the secret can turn back. */
export const keyedHash = (value: string) =>
  createHmac("sha256", env().AUTH_SECRET).update(value).digest("hex");
