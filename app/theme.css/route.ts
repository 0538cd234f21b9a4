import { connection } from "next/server";
import { answerText, unlessAway } from "@/app/(site)/answer-text";
import { accentTokens } from "@/lib/core/color";
import { getSettings } from "@/lib/settings/queries";

/** The accent that the site chose, in the four tokens of app/globals.css. */
async function writeTheme(request: Request): Promise<Response> {
  await connection();
  const { accent } = await getSettings();
  return answerText(request, accent ? write(accent) : "", "text/css; charset=utf-8");
}

function write(accent: string): string {
  const tokens = accentTokens(accent);
  if ("error" in tokens) return "";
  const { light, dark } = tokens;
  return `:root, [data-theme] {
  --accent-light: ${light.accent};
  --accent-ink-light: ${light.accentInk};
  --accent-dark: ${dark.accent};
  --accent-ink-dark: ${dark.accentInk};
}
`;
}

export const GET = unlessAway(writeTheme);
