import { door } from "@/lib/auth/doors";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { methodsOf } from "@/lib/core/methods";
import { writeWsdl } from "@/lib/soap/present/wsdl";
import { answer } from "@/lib/soap/service/answer";

const describe = (request: Request) =>
  door(async () => {
    const asked = [...new URL(request.url).searchParams.keys()].map((name) => name.toLowerCase());
    if (!asked.includes("wsdl")) throw new AppError("not_found");
    return new Response(writeWsdl(`${env().SITE_URL}/api/soap`), {
      headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "no-cache" },
    });
  });

const message = (request: Request) => door((actor) => answer(request, actor));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({
  GET: describe,
  POST: message,
});
