import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id as OWASP's password storage cheat sheet asks: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** Takes as long when there is no hash, so that time does not tell who has an account. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password.normalize("NFC"));
  return matches && Boolean(passwordHash);
}

const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$Q4eZWGb/wBugrcjXaZzc+Q$juJVNsDbAmN4e1KbkRFXhYhZ0QBf3gU5X2uGsTntWWE";
