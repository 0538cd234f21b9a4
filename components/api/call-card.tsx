import { Badge } from "@/components/ui/status";
import type { CallGuide } from "@/lib/api/types";
import { type ApiMessages, apiMessages } from "@/lib/messages/api";
import type { Locale } from "@/lib/messages/catalogue";
import { Code } from "./code";
import { Members } from "./members";
import { TryCall } from "./try-call";

type Props = { call: CallGuide; base: string; locale: Locale };

export function CallCard({ call, base, locale }: Props) {
  const t = apiMessages(locale);
  return (
    <details id={call.key} className="api-call">
      <summary>
        <code className="api-method" data-method={call.method}>
          {call.method}
        </code>
        <code className="api-path">{call.path}</code>
        <span className="api-summary">{call.summary}</span>
      </summary>
      <div className="api-call-body">
        <p>
          <Badge tone={call.open ? "good" : "neutral"}>{whoMay(call, t)}</Badge>
        </p>
        {call.members.length > 0 && (
          <Members
            label={`${t.members}: ${call.method} ${call.path}`}
            members={call.members}
            locale={locale}
            places
          />
        )}
        {call.bytes && <p>{t.file}</p>}
        <p>
          {call.gives ? (
            <>
              {t.gives(call.status)}{" "}
              <a href={`#shape-${call.gives}`}>
                <code>{call.gives}</code>
              </a>
            </>
          ) : (
            t.givesNothing(call.status)
          )}
        </p>
        <p className="api-label">{t.example}</p>
        <Code>{curlOf(call, base)}</Code>
        {!call.bytes && <TryCall call={call} locale={locale} />}
      </div>
    </details>
  );
}

function whoMay({ open, scope }: CallGuide, t: ApiMessages): string {
  if (open) return t.open;
  return scope === "session" ? t.sessionOnly : t.scope(scope);
}

function curlOf({ method, path, open, members, bytes }: CallGuide, base: string): string {
  const parts = ["curl", ...(method === "GET" ? [] : ["-X", method])];
  if (!open) parts.push('-H "Authorization: Bearer $KEY"');
  const body = members.filter(({ where, required }) => where === "body" && required);
  if (bytes) parts.push("--data-binary @file.png");
  else if (method !== "GET" && method !== "DELETE") {
    const told = Object.fromEntries(body.map(({ name }) => [name, "…"]));
    parts.push(`-H "Content-Type: application/json" -d '${JSON.stringify(told)}'`);
  }
  const address = `"${base}${path}${bytes ? "?filename=file.png" : ""}"`;
  return [...parts, address].join(" ");
}
