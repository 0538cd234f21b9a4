import type { ComponentProps } from "react";
import { SiteFrame } from "@/components/site/site-frame";
import { getNavigation } from "@/lib/navigation/queries";

type FrameProps = Omit<ComponentProps<typeof SiteFrame>, "navigation">;

/** The frame of a page with the menus of its language. */
export async function Frame(props: FrameProps) {
  return <SiteFrame {...props} navigation={await getNavigation(props.site.locale)} />;
}
