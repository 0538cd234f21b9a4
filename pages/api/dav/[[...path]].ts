import type { IncomingMessage, ServerResponse } from "node:http";
import type { NextApiHandler, PageConfig } from "next";

/** Here because the App Router knows neither the verbs of WebDAV nor Content-Length. */
export const config: PageConfig = {
  api: { bodyParser: false, responseLimit: false, externalResolver: true },
};

type Server = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `instrumentation.ts` puts it there: modules that are for servers alone cannot be named below pages/. */
const handler: NextApiHandler = async (request, response) => {
  const { cauceDav } = globalThis as { cauceDav?: Server };
  if (cauceDav) await cauceDav(request, response);
  else response.writeHead(503, { "retry-after": "5" }).end();
};

export default handler;
