import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState, ErrorState } from "@/components/ui/empty-state";
import { Checkbox } from "@/components/ui/inputs";
import { Menu } from "@/components/ui/menu";
import { Pagination } from "@/components/ui/pagination";
import { Row, Rows } from "@/components/ui/rows";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import { TabLinks } from "@/components/ui/tab-links";
import { SortHeader, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Locale } from "@/lib/messages/catalogue";
import { specimenMessages } from "@/lib/messages/specimens";
import { uiMessages } from "@/lib/messages/ui";
import { Specimen } from "./specimen";

const entries = [
  [
    "Qué es un servidor",
    <Status key="s" shape="disc" tone="good">
      Publicada
    </Status>,
    "22 nov",
  ],
  [
    "Páginas web por HTTP: el primer canal, y todavía el más ancho de todos",
    <Status key="s" shape="half" tone="warn">
      Con cambios
    </Status>,
    "20 nov",
  ],
  [
    "Descargas que se reanudan",
    <Status key="s" shape="clock" tone="info">
      Sale el 30 nov
    </Status>,
    "18 nov",
  ],
  [
    "Sin título",
    <Status key="s" shape="ring">
      Borrador
    </Status>,
    "2 nov",
  ],
] as const;

export function ListSpecimens({ locale }: { locale: Locale }) {
  const names = specimenMessages(locale);
  const t = uiMessages(locale);
  return (
    <>
      <Specimen name={names.navigation} className="grid gap-6">
        <TabLinks
          label="Estado"
          links={[
            { href: "#lists", label: "Todas", count: 24, current: true },
            { href: "#drafts", label: "Borradores", count: 3 },
            { href: "#scheduled", label: "Programadas", count: 1 },
            { href: "#trash", label: "Papelera" },
          ]}
        />
        <Tabs
          label="Vista previa"
          tabs={[
            { id: "page", label: "Página", panel: "Como la verá quien la lea." },
            { id: "search", label: "Buscadores", panel: "Título, dirección y entradilla." },
          ]}
        />
        <Pagination
          page={4}
          pages={12}
          href={(page) => `#page-${page}`}
          words={{ label: t.pages, previous: t.previousPage, next: t.nextPage, page: t.page }}
        />
      </Specimen>
      <Specimen name={names.full} className="block">
        <Rows label="Entradas">
          {entries.map(([title, status, date]) => (
            <Row
              key={title}
              leading={
                <Checkbox
                  name="chosen"
                  label={<VisuallyHidden>{t.select(title)}</VisuallyHidden>}
                />
              }
              title={title}
              href="#lists"
              note="Ana Ríos"
              status={status}
              meta={date}
              actions={
                <Menu label={t.moreActions(title)} trigger="more" align="end" items={actions} />
              }
            />
          ))}
        </Rows>
      </Specimen>
      <Specimen name={names.empty} className="block">
        <EmptyState
          title="Nada coincide con «zócalo»"
          headingLevel={3}
          action={<Button>Quitar los filtros</Button>}
        >
          Prueba con otra palabra o busca en todas las entradas.
        </EmptyState>
      </Specimen>
      <Specimen name={names.loading} className="block">
        <SkeletonRows count={4} label={t.loading} />
      </Specimen>
      <Specimen name={names.failed} className="block">
        <ErrorState
          title={t.somethingFailed}
          headingLevel={3}
          action={<LinkButton href="#lists">{t.tryAgain}</LinkButton>}
        >
          {t.nothingLost}
        </ErrorState>
      </Specimen>
      <Specimen name={names.table} className="block">
        <DeliveryTable />
        <Skeleton className="mt-6 h-24 w-full max-w-md" />
      </Specimen>
    </>
  );
}

const actions = [
  { label: "Editar", icon: "edit", href: "#lists" },
  { label: "Ver en el sitio", icon: "external", href: "#lists" },
  "separator",
  { label: "A la papelera", icon: "trash", href: "#lists", danger: true },
] as const;

function DeliveryTable() {
  return (
    <Table caption="Entregas de la semana">
      <thead>
        <tr>
          <SortHeader href="#lists" sorted="ascending">
            Canal
          </SortHeader>
          <th scope="col">Dirección</th>
          <SortHeader href="#lists" numeric>
            Intentos
          </SortHeader>
          <th scope="col">Estado</th>
        </tr>
      </thead>
      <tbody>
        {["Página web", "Atom", "Correo"].map((channel, at) => (
          <tr key={channel}>
            <th scope="row">{channel}</th>
            <td>{["/blog/el-rio", "/atom.xml", "1 204 personas"][at]}</td>
            <td data-numeric="">{[1, 1, 3][at]}</td>
            <td>
              <Status shape={at === 2 ? "wave" : "check"} tone={at === 2 ? "accent" : "good"}>
                {at === 2 ? "En camino" : "Entregada"}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
