"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toasts";
import { retryDeliveryAction, stopDeliveryAction } from "@/lib/channels/actions";
import type { DeliveryView } from "@/lib/channels/types";
import type { Result } from "@/lib/core/result";
import { channelsMessages } from "@/lib/messages/admin/channels";
import type { Locale } from "@/lib/messages/catalogue";

type DeliveryActsProps = { delivery: DeliveryView; locale: Locale };

/** Sends at once, or calls off; each undoes the other. */
export function DeliveryActs({ delivery, locale }: DeliveryActsProps) {
  const t = channelsMessages(locale);
  const router = useRouter();
  const notify = useToast();
  const [pending, start] = useTransition();
  const { id, canRetry, canStop, state, title, address } = delivery;
  const what = title || address || t.deliveryTitle;
  const act = (work: (of: { id: string }) => Promise<Result<unknown>>, message: string) =>
    start(async () => {
      const result = await work({ id });
      notify(result.ok ? { message } : { message: result.problem.message, tone: "bad" });
      router.refresh();
    });
  return (
    <span className="flex">
      {canRetry && (
        <IconButton
          icon="send"
          label={`${state === "pending" ? t.retry : t.again}: ${what}`}
          disabled={pending}
          onClick={() => act(retryDeliveryAction, t.retried)}
        />
      )}
      {canStop && (
        <IconButton
          icon="circle-close"
          label={t.stopOf(what)}
          disabled={pending}
          onClick={() => act(stopDeliveryAction, t.stopDone)}
        />
      )}
    </span>
  );
}
