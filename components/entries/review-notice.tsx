import { When } from "@/components/admin/when";
import { Notice } from "@/components/ui/notice";
import type { ReviewView } from "@/lib/entries/types";
import type { Locale } from "@/lib/messages/catalogue";
import { reviewMessages } from "@/lib/messages/reviews";

type Props = { review: ReviewView; personId: string; locale: Locale; timeZone: string };

/** Who asked for a review or sent the draft back, when, and what they wrote. */
export function ReviewNotice({ review, personId, locale, timeZone }: Props) {
  const t = reviewMessages(locale);
  const open = review.state === "open";
  const by = review.by ?? t.somebody;
  const sentence = (when: string) => {
    if (!open) return t.returnedBy(by, when);
    return review.askedBy === personId ? t.waitsMine(when) : t.waitsBy(by, when);
  };
  const [before = "", after = ""] = sentence("\u0000").split("\u0000");
  return (
    <Notice tone={open ? "info" : "warn"} title={open ? t.waiting : t.returned}>
      <p>
        {before}
        <When date={review.at} locale={locale} timeZone={timeZone} />
        {after}
      </p>
      {review.words && (
        <blockquote className="mt-2 whitespace-pre-line break-words border-line-strong border-s-2 ps-3">
          {review.words}
        </blockquote>
      )}
    </Notice>
  );
}
