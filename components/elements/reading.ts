/** A page that was drawn ahead of the click is read from the click on, which the site counts. */
export function tellReading() {
  if (!("prerendering" in document && document.prerendering)) return;
  const tell = () => fetch(location.href, { method: "HEAD", headers: { "cauce-read": "1" } });
  document.addEventListener("prerenderingchange", () => void tell().catch(() => {}), {
    once: true,
  });
}
