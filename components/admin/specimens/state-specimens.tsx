import { Avatar } from "@/components/ui/avatar";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState, ErrorState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Badge, Status } from "@/components/ui/status";
import { Specimen } from "./specimen";

export function StateSpecimens() {
  return (
    <>
      <Specimen name="Status" className="flex flex-wrap gap-x-6 gap-y-2">
        <Status shape="ring">Borrador</Status>
        <Status shape="clock" tone="info">
          Programada
        </Status>
        <Status shape="disc" tone="good">
          Publicada
        </Status>
        <Status shape="half" tone="warn">
          Con cambios sin publicar
        </Status>
        <Status shape="dash">Retirada</Status>
        <Status shape="cross" tone="bad">
          En la papelera
        </Status>
        <Status shape="wave" tone="accent">
          En camino
        </Status>
        <Status shape="check" tone="good">
          Entregada
        </Status>
        <Status shape="triangle" tone="warn">
          Necesita atención
        </Status>
      </Specimen>
      <Specimen name="Badge, Avatar">
        <Badge>ES</Badge>
        <Badge tone="accent">Curso</Badge>
        <Badge tone="info">12</Badge>
        <Badge tone="good">Nuevo</Badge>
        <Badge tone="warn">Sin texto alternativo</Badge>
        <Badge tone="bad">3 fallos</Badge>
        <Avatar name="Ana Belén Ríos" size={24} />
        <Avatar name="Ana Belén Ríos" />
        <Avatar name="Ana Belén Ríos" size={48} />
      </Specimen>
      <Specimen name="Notice" className="grid gap-3">
        <Notice tone="info">Otra persona está editando esta entrada.</Notice>
        <Notice tone="good" title="Publicada">
          Ya está en la web, en las fuentes y en el mapa del sitio.
        </Notice>
        <Notice
          tone="warn"
          title="Falta el texto alternativo"
          action={<Button size="sm">Escribirlo</Button>}
        >
          Sin él, quien no ve la imagen no sabrá qué muestra.
        </Notice>
        <Notice
          tone="bad"
          title="No se ha podido guardar"
          action={<Button size="sm">Reintentar</Button>}
        >
          El texto sigue en este navegador. Comprueba la conexión.
        </Notice>
      </Specimen>
      <Specimen name="Progress" className="grid max-w-md gap-4">
        <Progress label="Subiendo lago.jpg" value={42} note="42 %" />
        <Progress label="Primeros pasos" value={3} max={5} note="3 de 5" />
      </Specimen>
      <div className="grid gap-8 md:grid-cols-2">
        <Specimen name="EmptyState" className="block">
          <EmptyState
            title="Todavía no hay entradas"
            headingLevel={3}
            action={
              <LinkButton href="#states" variant="primary" icon="plus">
                Escribir la primera
              </LinkButton>
            }
          >
            Lo que escribas quedará como borrador hasta que lo publiques.
          </EmptyState>
        </Specimen>
        <Specimen name="ErrorState" className="block">
          <ErrorState
            title="No se ha podido leer la lista"
            headingLevel={3}
            action={<Button>Volver a intentarlo</Button>}
            reference="7f3a-91c2"
          >
            La base de datos no ha contestado. Nada de lo guardado se ha perdido.
          </ErrorState>
        </Specimen>
      </div>
    </>
  );
}
