import { cacheLife } from "next/cache";
import { ogSvg } from "@/components/brand/og";
import { renderPng } from "@/lib/media/service/drawing";

export type Words = { title: string; siteName: string; accent: string };

/** The picture of these words, PNG in base64, drawn once. */
export async function drawPng(words: Words): Promise<string> {
  "use cache";
  cacheLife("max");
  return (await renderPng(ogSvg(words))).toString("base64");
}
