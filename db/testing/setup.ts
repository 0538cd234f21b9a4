import { afterAll } from "vitest";
import { closeDatabase } from "@/db/client";
import { createTestDatabase, dropTestDatabase } from "./postgres";

const address = await createTestDatabase();
process.env.DATABASE_URL = address;

afterAll(async () => {
  await closeDatabase();
  await dropTestDatabase(address);
});
