import type { NextApiRequest, NextApiResponse, PageConfig } from "next";
import { withDeadline } from "@/lib/core/deadline";
import { sendBytes } from "@/lib/core/delivery/send";
import { AppError, isDatabaseAway } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { findUnstorable } from "@/lib/core/storable";
import { type FormKey, formTypes } from "@/lib/entries/present/forms";
import { presentMissing } from "@/lib/forms/present/missing";
import { getForm } from "@/lib/forms/service/compose";
import { isLocale, type Locale } from "@/lib/messages/catalogue";

/** Below pages/ because App Router handlers strip Content-Length. */
export const config: PageConfig = {
  api: { bodyParser: false, responseLimit: false, externalResolver: true },
};

/** Milliseconds: a course with its files takes some seconds once. */
const patience = 30_000;

/** `/api/forms/<form>/<locale>/<path of the entry>`: where the proxy leads those who want that form. */
export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  try {
    await serve(request, response);
  } catch (error) {
    fail(response, error);
  }
}

async function serve(request: NextApiRequest, response: NextApiResponse) {
  const [form = "", locale = "", ...path] = [request.query.place ?? []].flat();
  if (!isForm(form) || !isLocale(locale) || findUnstorable(path) !== null)
    return refuse(response, "txt", "es");
  const made = await withDeadline(getForm(form, locale, path.join("/")), patience);
  if (!made) return refuse(response, form, locale);
  const { headers, ...file } = made;
  const shown = request.query.download === undefined && form !== "zip" && form !== "epub";
  await sendBytes(
    request,
    response,
    { ...file, fixed: false },
    {
      ...headers,
      ...(shown ? { "content-disposition": `inline; filename="${file.filename}"` } : {}),
      // The address of the page answers in several forms.
      vary: "Accept",
    },
  );
}

const isForm = (name: string): name is FormKey => Object.hasOwn(formTypes, name);

function refuse(response: NextApiResponse, form: FormKey, locale: Locale) {
  const { type, text } = presentMissing(form, locale);
  answer(response, 404, type, text);
}

function answer(response: NextApiResponse, status: number, type: string, text: string) {
  response.writeHead(status, {
    "cache-control": "no-store",
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    vary: "Accept",
  });
  response.end(text);
}

function fail(response: NextApiResponse, error: unknown) {
  if (response.destroyed) return;
  const away = isDatabaseAway(error) || (error instanceof AppError && error.code === "unavailable");
  if (!away) logError("forms", error);
  if (response.headersSent) return void response.destroy();
  if (away) response.setHeader("retry-after", "5");
  const text = away ? "Try again in a moment\n" : "Unexpected\n";
  answer(response, away ? 503 : 500, "text/plain; charset=utf-8", text);
}
