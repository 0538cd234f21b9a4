import { expect, test } from "vitest";
import { missingStubs, withStubs } from "./stubs.mjs";

const lock = {
  lockfileVersion: 3,
  packages: {
    "": {},
    "node_modules/tool": {
      version: "1.0.0",
      optionalDependencies: {
        "@tool/linux-x64-gnu": "1.0.0",
        "@tool/linux-arm64-musl": "1.0.0",
        "@tool/darwin-arm64": "1.0.0",
        "@tool/windows-x64": "1.0.0",
        "@tool/wasm32-wasi": "1.0.0",
      },
    },
    "node_modules/@tool/linux-x64-gnu": { version: "1.0.0" },
    "node_modules/tool/node_modules/@tool/wasm32-wasi": { version: "1.0.0" },
  },
};

test("each optional package that the lock lacks gets a stub for its platform alone", () => {
  expect(missingStubs(lock)).toEqual({
    "node_modules/@tool/linux-arm64-musl": {
      version: "1.0.0",
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
    "node_modules/@tool/darwin-arm64": {
      version: "1.0.0",
      optional: true,
      os: ["darwin"],
      cpu: ["arm64"],
    },
    "node_modules/@tool/windows-x64": {
      version: "1.0.0",
      optional: true,
      os: ["win32"],
      cpu: ["x64"],
    },
  });
  expect(missingStubs(withStubs(lock))).toEqual({});
});

test("a stub needs a version and a platform that can be told", () => {
  const wanting = (name: string, version: string) => ({
    packages: { "node_modules/tool": { optionalDependencies: { [name]: version } } },
  });
  expect(() => missingStubs(wanting("@tool/linux-x64", "^1.0.0"))).toThrow("exact version");
  expect(() => missingStubs(wanting("tool-native", "1.0.0"))).toThrow("cannot tell its processor");
});
