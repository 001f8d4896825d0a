import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { numberIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { Select } from '#src/ui/select.tsx';
import { isId } from './activity-paths.ts';
import type { Form } from './form.ts';

const NONE = '-';
const ENOUGH = 500;

interface PlanItemShown {
  readonly id: string;
  readonly topic: string;
}

/** What an activity carries out, in words: the topic of the plan's item, or what somebody typed. Empty where the reader has no such plan. */
export function usePlanTopic(planItem: string): string {
  const { records } = useRecords('plan', { limit: ENOUGH });
  const item = records.flatMap(({ body }) => objectsIn(body, 'items')).find(({ id }) => id === planItem);
  if (item) return textIn(item, 'topic');
  return isId(planItem) ? '' : planItem;
}

/** What the office has planned, by the ids that activities name. */
function usePlanItems(): readonly PlanItemShown[] {
  const { t } = useTranslation('activity');
  const offices = staffedOffices(useActor());
  const { records } = useRecords('plan', { limit: ENOUGH });
  return records
    .filter(({ office }) => office !== null && offices.includes(office))
    .flatMap(({ body }) =>
      objectsIn(body, 'items').map((item) => ({
        id: textIn(item, 'id'),
        topic: t('write.planItem.option', { year: numberIn(body, 'year'), topic: textIn(item, 'topic') }),
      })),
    );
}

/** The item of the year's plan that an activity carries out. Words that name none stay as they were typed. */
export function PlanItemField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const items = usePlanItems();
  const chosen = textIn(form.values, 'planItem');
  const typed = chosen === '' || items.some(({ id }) => id === chosen) ? [] : [{ value: chosen, label: chosen }];
  if (items.length === 0 && typed.length === 0) return null;
  return (
    <Select
      id="planItem"
      label={t('field.planItem.label')}
      optional={t('field.optional')}
      options={[{ value: NONE, label: t('write.planItem.none') }, ...items.map(({ id, topic }) => ({ value: id, label: topic })), ...typed]}
      value={chosen || NONE}
      error={form.errorAt('planItem')}
      onChange={(value) => form.change('planItem', value === NONE ? null : value)}
    />
  );
}
