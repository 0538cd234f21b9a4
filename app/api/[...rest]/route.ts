import { connection } from "next/server";
import { stranger } from "@/lib/core/actor";
import { problemResponse } from "@/lib/core/endpoint";
import { AppError } from "@/lib/core/errors";

/** Programs that ask for an address of the API that is not there hear it in their own form. */
async function answerNotFound() {
  await connection();
  return problemResponse(new AppError("not_found"), { ...stranger, locale: "en" });
}

export {
  answerNotFound as DELETE,
  answerNotFound as GET,
  answerNotFound as PATCH,
  answerNotFound as POST,
  answerNotFound as PUT,
};
