import type { FormKey } from "@/lib/entries/present/forms";
import type { Locale } from "@/lib/messages/catalogue";
import { formMessages } from "@/lib/messages/forms";

/** What is said, in the form that was asked for, where nothing public lies (RFC 9457 for programs). */
export function presentMissing(form: FormKey, locale: Locale): { type: string; text: string } {
  const { notFound, notFoundText } = formMessages(locale);
  const problem = { type: "urn:cauce:problem:not_found", title: notFound, status: 404 };
  switch (form) {
    case "json":
      return { type: "application/problem+json", text: `${JSON.stringify(problem)}\n` };
    case "xml":
      return {
        type: "application/problem+xml",
        text: `<?xml version="1.0" encoding="utf-8"?>\n<problem xmlns="urn:ietf:rfc:7807"><type>${problem.type}</type><title>${notFound}</title><status>404</status></problem>\n`,
      };
    case "md":
      return {
        type: "text/markdown; charset=utf-8",
        text: `# ${notFound}\n\n${notFoundText}\n`,
      };
    default:
      return { type: "text/plain; charset=utf-8", text: `${notFound}\n\n${notFoundText}\n` };
  }
}
