import type { Metadata } from "next";
import { Library } from "@/components/media/library";
import type { LibraryFilters } from "@/components/media/library-address";
import { currentActor } from "@/lib/auth/queries";
import { personId } from "@/lib/core/actor";
import { canArrange } from "@/lib/media/policy";
import { listMedia } from "@/lib/media/queries/list";
import { listFolders } from "@/lib/media/queries/rows";
import { mediaKinds, mediaSizes, mediaSorts } from "@/lib/media/types";
import { mediaMessages } from "@/lib/messages/media";
import { listUnfinished } from "@/lib/uploads/queries";
import { requireDesk } from "../../actor";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await currentActor();
  return { title: mediaMessages(locale).title };
}

type Search = Record<string, string | string[] | undefined>;

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireDesk();
  const search = await searchParams;
  const folders = await listFolders(actor);
  const known = ["none", ...folders.map(({ id }) => id)];
  const filters = filtersOf(search, known);
  const { view: _, ...wanted } = filters;
  const [library, unfinished] = await Promise.all([
    listMedia(actor, { ...wanted, ...placeOf(search) }),
    listUnfinished(actor),
  ]);
  return (
    <Library
      library={library}
      folders={folders}
      filters={filters}
      locale={actor.locale}
      owner={personId(actor) ?? ""}
      unfinished={unfinished}
      arranges={canArrange(actor)}
    />
  );
}

function filtersOf(search: Search, folders: string[]): LibraryFilters {
  const one = <T extends string>(name: string, known: readonly T[]): T | "" =>
    known.find((value) => value === search[name]) ?? "";
  return {
    q: textOf(search.q).trim().slice(0, 100),
    kind: one("kind", mediaKinds),
    folder: one("folder", folders),
    size: one("size", mediaSizes),
    use: one("use", ["unused"]),
    alt: one("alt", ["any", "es", "en"]),
    sort: one("sort", mediaSorts) || "newest",
    view: search.view === "list" ? "list" : "grid",
  };
}

/** A place that no list gave is none: the list begins at its beginning. */
function placeOf({ after, before }: Search): { after?: string; before?: string } {
  const given = (value: Search[string]) =>
    typeof value === "string" && /^[\w-]{10,1000}$/.test(value) ? value : undefined;
  return given(before) ? { before: given(before) } : { after: given(after) };
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
