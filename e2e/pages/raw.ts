import http from "node:http";

export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; text: string };

type Options = { method?: string; headers?: Record<string, string>; body?: string };

/** Sends a path byte by byte as it is given, which fetch and browsers would put in order first. */
export function sendRaw(
  baseURL: string | undefined,
  path: string,
  { method = "GET", headers, body }: Options = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise((resolve, reject) => {
    const asked = http.request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    asked.setTimeout(60_000, () => asked.destroy(new Error(`No answer from ${path}`)));
    asked.on("error", reject);
    asked.end(body);
  });
}
