import { Field, FieldGroup } from "@/components/ui/field";
import { Checkbox, Radio, SearchInput, Switch, TextInput } from "@/components/ui/inputs";
import { Segmented } from "@/components/ui/segmented";
import { SelectField, TextAreaField, TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { Specimen } from "./specimen";

export function FieldSpecimens({ locale }: { locale: Locale }) {
  const t = uiMessages(locale);
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      <Specimen name="TextField" className="grid gap-6">
        <TextField label="Título" name="title" defaultValue="El río que se abre" required />
        <TextField label="Dirección" name="slug" note={t.optional} hint="Se forma con el título." />
        <TextField
          label="Correo electrónico"
          name="email"
          type="email"
          defaultValue="ana@"
          error="Falta lo que va después de la arroba."
        />
        <TextField label="Identificador" name="id" defaultValue="0193c1a0" readOnly />
        <TextField
          label="Sin permiso"
          name="disabled"
          defaultValue="Solo la administración"
          disabled
        />
      </Specimen>
      <Specimen name="TextAreaField, SelectField, SearchInput" className="grid gap-6">
        <TextAreaField
          label="Entradilla"
          name="excerpt"
          hint="Una o dos frases; salen en las listas y en los buscadores."
          defaultValue="Todo empieza con una pregunta: alguien pide algo y alguien, al otro lado, contesta."
        />
        <SelectField label="Idioma" name="locale" defaultValue="es">
          <option value="es">Español</option>
          <option value="en">English</option>
        </SelectField>
        <Field label={t.search} hideLabel>
          {(control) => <SearchInput {...control} name="q" placeholder="Buscar entradas" />}
        </Field>
        <Field label="Archivo" hint="JPEG, PNG, WebP o AVIF; hasta 20 MB.">
          {(control) => <TextInput {...control} type="file" name="file" />}
        </Field>
        <Field label="Color de acento">
          {(control) => (
            <TextInput {...control} type="color" name="accent" defaultValue="#006678" />
          )}
        </Field>
      </Specimen>
      <Specimen name="FieldGroup, Checkbox, Radio" className="grid gap-6">
        <FieldGroup label="Canales" hint="Por dónde sale esta entrada.">
          <Checkbox label="Página web" name="web" defaultChecked />
          <Checkbox label="Correo" hint="A quienes siguen el boletín." name="mail" />
          <Checkbox label="Torrent" name="torrent" disabled />
        </FieldGroup>
        <FieldGroup label="Cuándo" error="Elige una fecha que no haya pasado.">
          <Radio label="Ahora" name="when" value="now" defaultChecked />
          <Radio label="En una fecha" name="when" value="later" />
        </FieldGroup>
      </Specimen>
      <Specimen
        name="Switch, .disclosure, Segmented"
        className="grid content-start justify-items-start gap-6"
      >
        <Switch label="Comentarios abiertos" name="comments" defaultChecked />
        <Switch
          label="Avisarme de cada respuesta"
          hint="Un correo al día como mucho."
          name="mail-me"
        />
        <Switch label="Sin permiso" name="none" disabled />
        <details className="disclosure">
          <summary className="font-medium text-ui">Buscadores y redes</summary>
          <div className="mt-4">
            <TextField label="Título para buscadores" name="seo" />
          </div>
        </details>
        <Segmented
          label="Apariencia"
          name="theme"
          defaultValue="auto"
          options={[
            { value: "light", label: t.light, icon: "sun" },
            { value: "dark", label: t.dark, icon: "moon" },
            { value: "auto", label: t.automatic, icon: "auto" },
          ]}
        />
      </Specimen>
    </div>
  );
}
