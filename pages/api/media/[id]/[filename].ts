import type { NextApiRequest, NextApiResponse, PageConfig } from "next";
import { z } from "zod";
import { planDelivery } from "@/lib/core/delivery/plan";
import { sendDelivery } from "@/lib/core/delivery/send";
import { AppError, isDatabaseAway } from "@/lib/core/errors";
import { logError } from "@/lib/core/log";
import { countDownload } from "@/lib/counts/mutations";
import { lastingUrl, mediaUrl, versionOf } from "@/lib/media/present";
import { getMediaFile, readMedia } from "@/lib/media/queries/file";

/** Lives below pages/ because App Router handlers strip Content-Length. */
export const config: PageConfig = {
  api: { bodyParser: false, responseLimit: false, externalResolver: true },
};

/** `/media/<id>/<filename>`: the bytes of a file. */
export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  try {
    await serve(request, response);
  } catch (error) {
    fail(response, error);
  }
}

async function serve(request: NextApiRequest, response: NextApiResponse) {
  const [, id, version] = /^(.{36})(?:-([0-9a-f]{12}))?$/.exec(String(request.query.id)) ?? [];
  const file = id && z.uuid().safeParse(id).success ? await getMediaFile(id) : null;
  if (!file) return refuse(response, 404, "Not found\n");
  const stale = version !== undefined && version !== versionOf(file);
  const delivery = planDelivery({ ...file, fixed: version !== undefined }, request);
  if (
    delivery.status !== 405 &&
    (stale || id !== file.id || request.query.filename !== file.filename)
  ) {
    const saved = request.query.download === undefined ? "" : "?download";
    response.setHeader("location", (version ? mediaUrl(file) : lastingUrl(file)) + saved);
    return refuse(response, stale ? 307 : 308, "");
  }
  countDownload({ channel: "files", subject: file.id, request, delivery });
  await sendDelivery(response, delivery, readMedia(file.blobId, delivery.parts));
}

function refuse(response: NextApiResponse, status: number, text: string) {
  response.writeHead(status, {
    "cache-control": "no-store",
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

function fail(response: NextApiResponse, error: unknown) {
  if (hasLeft(error)) return;
  const away = isDatabaseAway(error) || (error instanceof AppError && error.code === "unavailable");
  if (!away) logError("media", error);
  if (response.headersSent) return void response.destroy();
  if (away) response.setHeader("retry-after", "5");
  refuse(response, away ? 503 : 500, away ? "Try again in a moment\n" : "Unexpected\n");
}

/** Whoever asked closed the connection before the end. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
