import { Button, LinkButton } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { Specimen } from "./specimen";

export function ButtonSpecimens({ locale }: { locale: Locale }) {
  const t = uiMessages(locale);
  return (
    <>
      {(["primary", "quiet", "plain", "danger"] as const).map((variant) => (
        <Specimen key={variant} name={variant}>
          <Button variant={variant}>Publicar</Button>
          <Button variant={variant} icon="plus">
            Nueva entrada
          </Button>
          <Button variant={variant} pending pendingLabel={t.saving}>
            {t.save}
          </Button>
          <Button variant={variant} disabled>
            Publicar
          </Button>
          <Button variant={variant} size="sm" icon="edit">
            Editar
          </Button>
          <LinkButton variant={variant} size="sm" href="#buttons">
            Ver la página
          </LinkButton>
        </Specimen>
      ))}
      <Specimen name="IconButton, SubmitButton">
        <IconButton icon="bold" label="Negrita" keys="Ctrl B" />
        <IconButton icon="italic" label="Cursiva" keys="Ctrl I" pressed />
        <IconButton icon="undo" label="Deshacer" disabled />
        <form action="#buttons">
          <SubmitButton pendingLabel={t.saving}>{t.save}</SubmitButton>
        </form>
      </Specimen>
    </>
  );
}
