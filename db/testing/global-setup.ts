import { startTestPostgres } from "./postgres";

/** Workers inherit the environment, so the address of the server travels in it. */
export default async function setup() {
  const server = await startTestPostgres();
  process.env.CAUCE_TEST_SERVER = server.url;
  return server.stop;
}
