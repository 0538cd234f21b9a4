import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "./fixtures";
import { uniqueWord } from "./pages/desk-entry";
import { makeKey } from "./pages/keys";

async function connect(baseURL = "", token?: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  const address = new URL("/api/mcp", baseURL);
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));
  return client;
}

test("the official client lists the tools, writes and publishes", async ({
  page,
  baseURL,
  signIn,
  sql,
}) => {
  const { id: personId } = await signIn("editor");
  const token = await makeKey(sql, personId, ["read", "write", "publish"]);
  const client = await connect(baseURL, token);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain("publish_entry");
  const title = uniqueWord("Presa");
  const made = await client.callTool({
    name: "create_entry",
    arguments: { type: "post", locale: "es", title, markdown: "Se **abre** hoy." },
  });
  const { id, version } = made.structuredContent as { id: string; version: number };
  const changed = await client.callTool({
    name: "update_entry",
    arguments: { id, version, markdown: "Se **cierra** hoy." },
  });
  expect(changed.isError).toBeFalsy();
  await client.callTool({ name: "publish_entry", arguments: { id } });
  const visitor = await connect(baseURL);
  const { tools: fewer } = await visitor.listTools();
  expect(fewer.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  const read = await visitor.callTool({ name: "read_entry", arguments: { id } });
  const text = (read.content as { text: string }[])[0]?.text ?? "";
  expect(text).toContain("Se **cierra** hoy.");
  await page.goto(/^url: "(.+)"$/m.exec(text)?.[1] ?? "");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await client.close();
  await visitor.close();
});
