const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const preload = /<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * The HTML of a reading page without Next's runtime: its scripts, inline flight data and their
 * preloads. Scripts of our own (`/elements/…`) and data blocks (JSON-LD) stay. A page with a desk's
 * mark (`data-hydrates`) is left as it is.
 * @param {string} html
 */
export function withoutRuntime(html) {
  if (html.includes("data-hydrates")) return html;
  return html.replace(preload, "").replace(script, (whole, attributes) => {
    const own = /\bsrc="\/elements\//.test(attributes);
    const data = /\btype="application\/(ld\+)?json"/.test(attributes);
    return own || data ? whole : "";
  });
}
