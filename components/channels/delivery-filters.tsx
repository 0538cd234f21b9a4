import { InstantForm } from "@/components/admin/instant-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/text-field";
import { deliveryStates } from "@/lib/channels/types";
import { channelsMessages } from "@/lib/messages/admin/channels";
import { entriesMessages } from "@/lib/messages/admin/entries";
import type { Locale } from "@/lib/messages/catalogue";
import type { DeliveryFilter } from "./delivery-filter";

type DeliveryFiltersProps = {
  filter: DeliveryFilter;
  channels: { key: string; label: string }[];
  locale: Locale;
};

export function DeliveryFilters({ filter, channels, locale }: DeliveryFiltersProps) {
  const t = channelsMessages(locale);
  const values = { channel: filter.channel ?? "", state: filter.state ?? "" };
  return (
    <InstantForm
      action="/admin/channels"
      label={t.filter}
      values={values}
      className="grid grid-cols-2 items-end gap-3 py-4 sm:flex sm:flex-wrap"
    >
      <SelectField label={t.channel} name="channel" defaultValue={values.channel}>
        <option value="">{t.all}</option>
        {channels.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField label={t.state} name="state" defaultValue={values.state}>
        <option value="">{t.all}</option>
        {deliveryStates.map((state) => (
          <option key={state} value={state}>
            {t[state]}
          </option>
        ))}
      </SelectField>
      <noscript>
        <Button type="submit">{entriesMessages(locale).apply}</Button>
      </noscript>
    </InstantForm>
  );
}
