import type { CallGuide } from "@/lib/api/types";

export type Answer = { status: string; text: string };

/** Sends what a form holds to a call of this site, and gives what came back. */
export async function send(call: CallGuide, form: FormData, key: string): Promise<Answer> {
  const { pathname, query } = addressOf(call.path, form);
  const body = form.get("body");
  const response = await fetch(`/api/v1${pathname}${query}`, {
    method: call.method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== null && { "content-type": "application/json" }),
    },
    body: body === null ? undefined : String(body),
  });
  const text = await response.text();
  return { status: `${response.status} ${response.statusText}`.trim(), text: pretty(text) };
}

function addressOf(path: string, form: FormData) {
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if (name.startsWith("query.") && value) query.set(name.slice(6), String(value));
  }
  const pathname = path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(form.get(`path.${name}`) ?? "")),
  );
  return { pathname, query: query.size > 0 ? `?${query}` : "" };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
