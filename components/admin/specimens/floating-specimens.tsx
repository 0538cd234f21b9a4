"use client";

import { type ReactNode, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toasts";
import { Toolbar, ToolbarGap } from "@/components/ui/toolbar";
import { Tooltip } from "@/components/ui/tooltip";
import { SkipLink } from "@/components/ui/visually-hidden";
import type { Locale } from "@/lib/messages/catalogue";
import { uiMessages } from "@/lib/messages/ui";
import { Specimen } from "./specimen";

type Words = ReturnType<typeof uiMessages>;

export function FloatingSpecimens({ locale }: { locale: Locale }) {
  const t = uiMessages(locale);
  return (
    <>
      <Specimen name="Dialog">
        {(["sm", "md", "lg", "full", "side"] as const).map((size) => (
          <DialogSpecimen key={size} size={size} t={t} />
        ))}
        <ConfirmSpecimen t={t} />
      </Specimen>
      <Specimen name="Menu, Toolbar, Tooltip">
        <MenuSpecimen />
        <Toolbar label="Formato">
          <IconButton icon="bold" label="Negrita" keys="Ctrl B" pressed />
          <IconButton icon="italic" label="Cursiva" keys="Ctrl I" />
          <IconButton icon="link" label="Enlace" keys="Ctrl K" />
          <ToolbarGap />
          <IconButton icon="quote" label="Cita" />
          <IconButton icon="list" label="Lista" />
          <IconButton icon="image" label="Imagen" />
        </Toolbar>
        <Tooltip label="Se publica a la hora del sitio">
          <a href="#floating" className={buttonClass({ variant: "plain" })}>
            30 nov, 9:00
          </a>
        </Tooltip>
      </Specimen>
      <Specimen name="Toast, SkipLink">
        <ToastSpecimen />
        <SkipLink target="floating">{t.skipToContent}</SkipLink>
      </Specimen>
    </>
  );
}

function DialogSpecimen({ size, t }: { size: "sm" | "md" | "lg" | "full" | "side"; t: Words }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const foot: ReactNode = (
    <>
      <Button onClick={close}>{t.cancel}</Button>
      <Button variant="primary" onClick={close}>
        {t.save}
      </Button>
    </>
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{size}</Button>
      <Dialog
        open={open}
        onClose={close}
        size={size}
        title="Elegir una portada"
        description="Se ve en las listas, en las redes y encima del texto."
        closeLabel={t.close}
        footer={foot}
      >
        <TextField label="Texto alternativo" name={`alt-${size}`} hint="Qué se ve, en una frase." />
      </Dialog>
    </>
  );
}

function ConfirmSpecimen({ t }: { t: Words }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t.delete}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={close}
        onConfirm={close}
        danger
        title="¿Eliminar «El río» para siempre?"
        description="Se borran el texto y sus 12 versiones. Las imágenes se quedan en la biblioteca."
        confirmLabel={t.delete}
        cancelLabel={t.cancel}
        closeLabel={t.close}
      />
    </>
  );
}

function MenuSpecimen() {
  const [sort, setSort] = useState("date");
  return (
    <>
      <Menu
        label="Insertar"
        items={[
          { label: "Imagen", icon: "image", keys: "Ctrl Alt I", href: "#floating" },
          { label: "Tabla", icon: "table", href: "#floating" },
          { label: "Vídeo", icon: "video", disabled: true },
          "separator",
          { label: "Quitar el formato", icon: "close", danger: true, href: "#floating" },
        ]}
      />
      <Menu
        label="Ordenar"
        variant="plain"
        items={[
          { heading: "Por" },
          { label: "Fecha", checked: sort === "date", onSelect: () => setSort("date") },
          { label: "Título", checked: sort === "title", onSelect: () => setSort("title") },
        ]}
      />
    </>
  );
}

function ToastSpecimen() {
  const notify = useToast();
  const undone = () => notify({ message: "La entrada ha vuelto.", tone: "info" });
  return (
    <>
      <Button onClick={() => notify({ message: "«El río» está en la papelera.", undo: undone })}>
        Con deshacer
      </Button>
      <Button onClick={() => notify({ message: "Copiado." })}>Bien</Button>
      <Button
        onClick={() =>
          notify({ message: "Sin conexión. El texto sigue en este navegador.", tone: "bad" })
        }
      >
        Mal
      </Button>
    </>
  );
}
