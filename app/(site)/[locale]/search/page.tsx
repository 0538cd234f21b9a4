import type { Metadata } from "next";
import { describeSearch, SearchPage } from "./search-page";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__" }];
}

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeSearch(await params);
}

export default async function Page({ params }: Props) {
  return <SearchPage {...(await params)} />;
}
