import { expect, test } from "vitest";
import { beginningOf, headOf, quoted } from "./exhibit";

test("an answer begins as it is sent, and ends between words", () => {
  expect(beginningOf("short\n")).toEqual({ body: "short", cut: false });
  const text = "one two three four five six";
  const { body, cut } = beginningOf(text, 12);
  expect({ body, cut }).toEqual({ body: "one two", cut: true });
  expect(beginningOf("x".repeat(30), 10)).toEqual({ body: "x".repeat(10), cut: true });
  expect(beginningOf('{"a":1,"b":2}', 9)).toEqual({ body: '{"a":1,', cut: true });
});

test("a head has its status first and leaves out what is not sent", () => {
  expect(headOf("200 OK", { etag: '"a"', vary: undefined })).toEqual([
    "HTTP/1.1 200 OK",
    'etag: "a"',
  ]);
});

test("words stay one word to a shell", () => {
  expect(quoted("it's")).toBe(`'it'\\''s'`);
});
