import type { Metadata } from "next";
import { BlogPage, describeBlog } from "../../list-page";

export const ensureStatic = "navigation";
export const instant = false;
export function generateStaticParams() {
  return [{ locale: "__build__", number: "__build__" }];
}

type Props = PageProps<"/[locale]/blog/page/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return describeBlog(await params);
}

export default async function Page({ params }: Props) {
  return <BlogPage {...(await params)} />;
}
