import { connection } from "next/server";
import { elements as xml } from "@/lib/core/xml-elements";
import { siteMessages } from "@/lib/messages/site";
import { answerText, unlessAway } from "../../answer-text";
import { loadSite } from "../../load-site";

const description = "application/opensearchdescription+xml";

/** Lets browsers add the site's search to theirs (OpenSearch 1.1). */
async function describe(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  await connection();
  const site = await loadSite((await params).locale);
  if (!site) return new Response(null, { status: 404 });
  const root = `${site.origin}${site.prefix}`;
  const words = siteMessages(site.locale);
  const text = xml.document(
    "OpenSearchDescription",
    { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    [
      xml.text("ShortName", site.name.slice(0, 16)),
      xml.text("LongName", site.name.slice(0, 48)),
      xml.text("Description", words.searchDescription(site.name)),
      xml.text("Language", site.locale),
      xml.text("InputEncoding", "UTF-8"),
      xml.text("Image", `${site.origin}/favicon.ico`, {
        width: "32",
        height: "32",
        type: "image/x-icon",
      }),
      xml.empty("Url", { type: "text/html", template: `${root}/search?q={searchTerms}` }),
      xml.empty("Url", {
        type: "application/x-suggestions+json",
        rel: "suggestions",
        template: `${site.origin}/api/suggestions?language=${site.locale}&q={searchTerms}`,
      }),
      xml.empty("Url", { type: description, rel: "self", template: `${root}/opensearch.xml` }),
    ],
  );
  return answerText(request, text, `${description}; charset=utf-8`);
}

export const GET = unlessAway(describe);
