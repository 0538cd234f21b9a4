import { createClientAsync } from "soap";
import { expect, test } from "./fixtures";
import { authorOf } from "./pages/author";
import { uniqueWord } from "./pages/desk-entry";

test("node-soap reads what is published by the site's WSDL", async ({ page, baseURL, signIn }) => {
  await signIn("editor");
  const author = authorOf(page.request, baseURL);
  const title = uniqueWord("Aliviadero");
  const { id } = await author.create({ title, text: "Por si acaso." });
  const client = await createClientAsync(`${baseURL}/api/soap?wsdl`);
  const find = async () => (await client.ListEntriesAsync({ q: title }))[0];
  expect((await find())?.entry).toBeUndefined();
  await author.publish(id);
  expect([(await find()).entry].flat()).toMatchObject([{ id, title }]);
  const [got] = await client.GetEntryAsync({ id });
  expect(got.markdown).toContain("Por si acaso.");
});
