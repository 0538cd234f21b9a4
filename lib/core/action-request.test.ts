import { expect, test } from "vitest";
import { isReadableCall } from "./action-request";

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  isReadableCall(new Request("http://localhost/", { method: "POST", body, headers }));

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("forms and calls as React writes them are read", async () => {
  expect(await send("a=b", { "content-type": "application/x-www-form-urlencoded" })).toBe(true);
  expect(await send(formOf({ title: "{", "$ACTION_1:0": "{}" }))).toBe(true);
  expect(await send(formOf({ "0": '["$K1"]', "1_email": "{" }), { "next-action": "40a" })).toBe(
    true,
  );
  expect(await send('[{"id":1}]', { "next-action": "40a" })).toBe(true);
  const shared = { "0": '["$1:a","$@1","$$x","$undefined","$n7"]', "1": '{"a":{}}' };
  expect(await send(formOf(shared), { "next-action": "40a" })).toBe(true);
  expect(await send(formOf({ "$ACTION_1:0": '{"id":"40a","bound":null}' }))).toBe(true);
  expect(await isReadableCall(new Request("http://localhost/"))).toBe(true);
});

const twice = new FormData();
for (const value of ["[]", "[]"]) twice.append("0", value);

test.each<[string, BodyInit, Record<string, string>]>([
  ["a form without its boundary", "x", { "content-type": "multipart/form-data" }],
  ["a form of rubbish", "x", { "content-type": "multipart/form-data; boundary=y" }],
  ["arguments that break off", '{"a', { "next-action": "40a" }],
  ["arguments that are no list", "null", { "next-action": "40a" }],
  ["bound arguments that break off", formOf({ "$ACTION_1:1": "{{" }), {}],
  ["a part that is not there", '["$@1"]', { "next-action": "40a" }],
  ["a part of a part that is not there", formOf({ "0": '["$1:__proto__:x"]', "1": "[[]]" }), {}],
  ["a kind that nobody sends", '["$F1"]', { "next-action": "40a" }],
  ["arguments that hold themselves", '["$0"]', { "next-action": "40a" }],
  ["a part that comes twice", twice, { "next-action": "40a" }],
  ["what pages cache", "[]", { "next-action": "c0a" }],
  ["what pages cache, by a form", formOf({ $ACTION_ID_e0a: "" }), {}],
  ["what pages cache, bound", formOf({ "$ACTION_1:0": '{"id":"80a","bound":null}' }), {}],
  ["a root that breaks off", formOf({ "0": "[" }), { "next-action": "40a" }],
])("%s is not", async (_, body, headers) => {
  expect(await send(body, headers)).toBe(false);
});
