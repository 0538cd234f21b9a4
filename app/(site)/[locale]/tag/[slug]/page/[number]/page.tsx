import type { Metadata } from "next";
import { describeTag, TagPage } from "../../list-page";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__", slug: "__build__", number: "__build__" }];
}

type Props = PageProps<"/[locale]/tag/[slug]/page/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeTag(await params);
}

export default async function Page({ params }: Props) {
  return <TagPage {...(await params)} />;
}
