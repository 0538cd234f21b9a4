import { expect, test } from "vitest";
import { countFilters, type ListFilter, listAddress } from "./list-address";

const plain: ListFilter = {
  type: "post",
  q: "",
  status: null,
  locale: null,
  author: null,
  term: null,
  dated: "updated",
  from: null,
  to: null,
  sort: "updated",
  page: 1,
  view: null,
};

test("what is usual stays out of the address", () => {
  expect(listAddress(plain)).toBe("/admin/entries/post");
  expect(listAddress(plain, { page: 3 })).toBe("/admin/entries/post?page=3");
  expect(listAddress({ ...plain, q: "río & mar", sort: "title" })).toBe(
    "/admin/entries/post?q=r%C3%ADo+%26+mar&sort=title",
  );
});

test("a changed filter begins at the first page and keeps the others", () => {
  const filter = { ...plain, page: 7, locale: "en" as const };
  expect(listAddress(filter, { status: "draft" })).toBe(
    "/admin/entries/post?status=draft&locale=en",
  );
  expect(countFilters({ ...filter, author: "me" })).toBe(2);
});
