const reading = {
  and: [
    { href_matches: "/*" },
    { not: { href_matches: "/(admin|account|sign-in|api|media|og)(/.*)?" } },
    { not: { href_matches: "/*\\.(xml|json|txt|md)" } },
    { not: { selector_matches: "[download], [rel~=nofollow]" } },
  ],
};

const rules = { prerender: [{ where: reading, eagerness: "moderate" }] };

/** Which pages a browser may draw ahead of the click; reading pages name it in a header. */
export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json" },
  });
}
