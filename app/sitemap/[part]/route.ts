import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { addressesOf, newsNow } from "../compose";

type Context = { params: Promise<{ part: string }> };

/** `entries-1.xml`, `lists.xml` and `news.xml`; what is not there is nowhere. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const name = /^([a-z]+(?:-[1-9]\d{0,5})?)\.xml$/.exec((await params).part)?.[1] ?? "";
  const found = name === "news" ? await newsNow(Date.now()) : await addressesOf(name);
  if (!found) return new Response(null, { status: 404 });
  const { text, modifiedAt } = found;
  return answerText(request, text, "application/xml; charset=utf-8", { modifiedAt });
}

export const GET = unlessAway(answer);
