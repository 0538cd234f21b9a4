import { describeApi } from "@/lib/api/openapi";
import { door } from "@/lib/auth/doors";
import { methodsOf } from "@/lib/core/methods";
import { loadSite } from "@/lib/settings/queries";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = methodsOf({ GET: describe });

function describe(): Promise<Response> {
  return door(async () => {
    const { name } = await loadSite();
    const headers = {
      "content-type": "application/vnd.oai.openapi+json;version=3.1",
      "cache-control": "public, no-cache",
    };
    return new Response(JSON.stringify(describeApi(name)), { headers });
  });
}
