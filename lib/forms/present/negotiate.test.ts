import { expect, test } from "vitest";
import { preferredForm } from "./negotiate";

test.each([
  [null, "html"],
  ["", "html"],
  ["nonsense", "html"],
  ["*/*", "html"],
  ["text/*", "html"],
  // Chromium, Firefox, a picture, a style sheet.
  [
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
    "html",
  ],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"],
  ["image/avif,image/webp,image/apng,image/*,*/*;q=0.8", "html"],
  ["text/css,*/*;q=0.1", "html"],
  ["text/markdown", "md"],
  ["application/pdf", "pdf"],
  ["application/pdf, */*;q=0.8", "pdf"],
  ["text/markdown, text/html;q=0.9", "md"],
  ["text/markdown;q=0.5, text/html;q=0.9", "html"],
  ["application/json", "json"],
  ["APPLICATION/JSON ; q=0.7, text/plain; q=0.701", "txt"],
  ["application/xml", "xml"],
  ["text/xml", "xml"],
  ["text/plain", "txt"],
  ["text/plain, */*;q=0.1", "txt"],
  ["text/html;q=0, */*", "md"],
  ["text/html;q=0, text/*;q=0.5", "md"],
  ["application/*", "json"],
  ["image/png", null],
  ["application/msword", null],
  ["text/html;q=0", null],
  ["text/markdown;q=2", "html"],
  ["application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.8", "html"],
])("%s → %s", (accept, form) => {
  expect(preferredForm(accept)).toBe(form);
});
