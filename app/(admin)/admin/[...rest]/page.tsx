import { notFound } from "next/navigation";
import { requireDesk } from "../../actor";

export const instant = false;

/** Every other address of the desk: its own words, its own frame. */
export default async function Page() {
  await requireDesk();
  notFound();
}
