import { expect, test, vi } from "vitest";
import { uploadFile } from "./upload-file";

const begun = vi.fn();
let look = Promise.resolve();

vi.mock("tus-js-client", () => ({
  Upload: class {
    findPreviousUploads = () => look.then(() => []);
    start = begun;
    abort = async () => {};
  },
}));

test.each(["at once", "while it looks for its beginning"])(
  "an upload that is stopped %s never begins",
  async (when) => {
    const controller = new AbortController();
    let found = () => {};
    look = new Promise((resolve) => {
      found = resolve;
    });
    const upload = uploadFile(new File(["agua"], "a.txt"), { signal: controller.signal });
    const told = expect(upload).rejects.toMatchObject({ name: "AbortError" });
    if (when !== "at once") await vi.dynamicImportSettled();
    controller.abort();
    await told;
    found();
    await look;
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).not.toHaveBeenCalled();
  },
);
