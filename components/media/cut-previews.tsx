import type { Crop, Focal } from "@/lib/media/types";
import type { Locale } from "@/lib/messages/catalogue";
import { mediaMessages } from "@/lib/messages/media";
import { cutOf, cuts } from "./framing";

type CutPreviewsProps = {
  src: string;
  whole: { width: number; height: number };
  frame: Crop;
  focal: Focal;
  locale: Locale;
};

/** The picture in each shape to which pages of the site cut it. */
export function CutPreviews({ src, whole, frame, focal, locale }: CutPreviewsProps) {
  const t = mediaMessages(locale);
  const names = { wide: t.cutWide, card: t.cutCard, square: t.cutSquare };
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-ui">{t.cuts}</h3>
      <ul className="flex flex-wrap gap-4">
        {Object.entries(cuts).map(([name, aspect]) => {
          const { left, top, width, height } = cutOf(frame, focal, aspect);
          return (
            <li key={name} className="grid gap-1 text-note text-ink-soft">
              <span
                className="relative block h-24 overflow-hidden rounded-md bg-surface"
                style={{ aspectRatio: aspect }}
              >
                {/* biome-ignore lint/performance/noImgElement: a private answer of the desk */}
                <img
                  src={src}
                  alt=""
                  className="absolute max-w-none"
                  style={{
                    width: `${(whole.width / width) * 100}%`,
                    height: `${(whole.height / height) * 100}%`,
                    left: `${(-left / width) * 100}%`,
                    top: `${(-top / height) * 100}%`,
                  }}
                />
              </span>
              {names[name as keyof typeof names]}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
