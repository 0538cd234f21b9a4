import type { Member } from "@/lib/api/types";
import { apiMessages } from "@/lib/messages/api";
import type { Locale } from "@/lib/messages/catalogue";

type Props = { label: string; members: Member[]; locale: Locale; places?: boolean };

/** What is sent or got, a row each; `places` tells also where it goes. */
export function Members({ label, members, locale, places = false }: Props) {
  const t = apiMessages(locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table className="api-members">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            {places && <th scope="col">{t.where}</th>}
            <th scope="col">{t.type}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, where, type, required, description }) => (
            <tr key={`${where} ${name}`}>
              <th scope="row">
                <code>{name}</code>
                {places && required && <span className="api-required">{t.required}</span>}
              </th>
              {places && <td>{t[where]}</td>}
              <td>
                <code>{type}</code>
                {description && (
                  <span className="api-note" lang="en">
                    {description}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
