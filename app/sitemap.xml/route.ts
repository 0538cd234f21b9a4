import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { indexAt } from "../sitemap/compose";

/** Names every file of the sitemap (sitemaps.org). */
async function answer(request: Request): Promise<Response> {
  await connection();
  const { text, modifiedAt } = await indexAt(Date.now());
  return answerText(request, text, "application/xml; charset=utf-8", { modifiedAt });
}

export const GET = unlessAway(answer);
