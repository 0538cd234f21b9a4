import { errorsOf, typedOf } from "@/components/account/form-state";
import { FieldGroup } from "@/components/ui/field";
import { Radio } from "@/components/ui/inputs";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/core/action";
import { type Role, roles } from "@/lib/core/actor";
import { adminMessages } from "@/lib/messages/admin";
import { peopleMessages } from "@/lib/messages/admin/people";
import type { Locale } from "@/lib/messages/catalogue";

type PersonFieldsProps = {
  state: FormState;
  person?: { name: string; email: string; role: Role };
  locale: Locale;
};

/** What administrators decide of somebody, new or known. */
export function PersonFields({ state, person, locale }: PersonFieldsProps) {
  const t = peopleMessages(locale);
  const names = adminMessages(locale);
  const may: Record<Role, string> = {
    admin: t.adminMay,
    editor: t.editorMay,
    author: t.authorMay,
    contributor: t.contributorMay,
  };
  const chosen = typedOf(state, "role", person?.role ?? "author");
  const wrong = errorsOf(state, "role");
  return (
    <>
      <TextField
        label={t.name}
        hint={t.nameHint}
        name="name"
        autoComplete="off"
        required
        maxLength={100}
        defaultValue={typedOf(state, "name", person?.name)}
        error={errorsOf(state, "name")}
      />
      <TextField
        label={t.email}
        hint={t.emailHint}
        name="email"
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        defaultValue={typedOf(state, "email", person?.email)}
        error={errorsOf(state, "email")}
      />
      <FieldGroup label={t.role} error={wrong}>
        {roles.toReversed().map((role) => (
          <Radio
            key={`${role} ${chosen}`}
            name="role"
            value={role}
            label={names[role]}
            hint={may[role]}
            defaultChecked={role === chosen}
            aria-invalid={wrong.length > 0 && role === chosen ? true : undefined}
          />
        ))}
      </FieldGroup>
    </>
  );
}
