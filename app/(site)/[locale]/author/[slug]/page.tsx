import type { Metadata } from "next";
import { AuthorPage, describeAuthor } from "./list-page";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__", slug: "__build__" }];
}

type Props = PageProps<"/[locale]/author/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeAuthor(await params);
}

export default async function Page({ params }: Props) {
  return <AuthorPage {...(await params)} />;
}
