import { methodsOf } from "@/lib/core/methods";
import { stylesheetOf } from "@/lib/documents/present/stylesheets";

type Context = { params: Promise<{ classes: string }> };

/** The classes of a text's own that a page needs, which its address names: it never changes. */
async function tellRules(_: Request, { params }: Context): Promise<Response> {
  const css = stylesheetOf((await params).classes);
  if (css === null) return new Response(null, { status: 404 });
  return new Response(css, {
    headers: {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: tellRules });
