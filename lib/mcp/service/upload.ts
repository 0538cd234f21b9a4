import "server-only";
import { z } from "zod";
import { callOf } from "@/lib/api/registry";
import { parseInput } from "@/lib/core/operation";
import type { Tool } from "../types";
import { ask } from "./call";

const call = callOf("media.upload");
const alt = z.string().max(1000).optional();

const uploadInput = z.strictObject({
  filename: z.string().min(1).max(255),
  base64: z.base64().min(1).describe("The whole file; longer ones than 4 MB go by REST."),
  alt: z.strictObject({ es: alt, en: alt }).optional().describe("What a picture shows, in words."),
  folderId: z.uuid().nullable().optional(),
});

export const uploadTool: Tool = {
  name: "upload_file",
  title: "Upload a file",
  description: "Takes a file into the library; its id stands in texts as `media:<id>`.",
  input: uploadInput,
  calls: [call],
  run: async (context, raw) => {
    const { base64, ...file } = parseInput(uploadInput, raw, context.actor);
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    const values = await ask(context, call, { ...file, bytes });
    return { text: JSON.stringify(values, null, 2), values };
  },
};
