import { useTranslation } from 'react-i18next';
import { ACTIVITY_KINDS } from '#src/domain/activity-kinds.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { cleanText } from '#src/domain/text.ts';
import { monthsOf, QUARTERS } from '#src/features/plan/model/quarters.ts';
import { QuickWords } from '#src/ui/quick-words.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';

const ANY_MONTH = '-';

export interface ItemFieldsProps {
  readonly values: Body;
  readonly change: (field: string, value: Json) => void;
  readonly errorAt: (field: string) => string | null;
  /** Local priorities other items name already. */
  readonly priorities: readonly string[];
}

/** The form of one planned activity: when, what, where, who, and what it asks for. Source: §3.3.3, §1 (local priorities). */
export function ItemFields({ values, change, errorAt, priorities }: ItemFieldsProps) {
  const { t } = useTranslation('plan');
  const { t: ofActivity } = useTranslation('activity');
  const line = (field: string) => (
    <TextField
      key={field}
      id={field}
      label={t(`item.${field}`)}
      optional={t('field.optional')}
      value={typedIn(values, field)}
      onChange={(words) => change(field, cleanText(words))}
    />
  );
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <WhenFields values={values} change={change} errorAt={errorAt} />
      <Select
        id="kind"
        label={t('item.kind')}
        empty={t('item.kind.empty')}
        options={ACTIVITY_KINDS.map((value) => ({ value, label: ofActivity(`kind.${value}`) }))}
        value={textIn(values, 'kind')}
        error={errorAt('kind')}
        onChange={(value) => change('kind', value)}
      />
      <TextArea
        id="topic"
        oneLine
        label={t('item.topic')}
        value={typedIn(values, 'topic')}
        error={errorAt('topic')}
        onChange={(words) => change('topic', cleanText(words))}
      />
      {['place', 'who', 'lead'].map(line)}
      <TextArea
        id="requirements"
        label={t('item.requirements')}
        optional={t('field.optional')}
        value={typedIn(values, 'requirements')}
        onChange={(words) => change('requirements', cleanText(words))}
      />
      <TextField
        id="priority"
        label={t('item.priority')}
        hint={t('item.priority.hint')}
        optional={t('field.optional')}
        value={typedIn(values, 'priority')}
        onChange={(words) => change('priority', cleanText(words))}
      />
      {priorities.length > 0 && (
        <QuickWords
          title={t('item.priority.used')}
          phrases={priorities}
          text={typedIn(values, 'priority')}
          onChange={(words) => change('priority', words)}
        />
      )}
    </form>
  );
}

/** The quarter, and the month in it when it is known. */
export function WhenFields({ values, change, errorAt }: Omit<ItemFieldsProps, 'priorities'>) {
  const { t } = useTranslation('plan');
  const quarter = QUARTERS.find((one) => one === values.quarter) ?? null;
  const months = quarter === null ? [] : monthsOf(quarter);
  return (
    <>
      <Segmented
        id="quarter"
        label={t('item.quarter')}
        options={QUARTERS.map((one) => ({ value: String(one), label: t(`quarter.${one}`) }))}
        value={quarter === null ? null : String(quarter)}
        error={errorAt('quarter')}
        onChange={(value) => {
          change('quarter', Number(value));
          change('month', null);
        }}
      />
      {quarter !== null && (
        <Select
          id="month"
          label={t('item.month')}
          optional={t('field.optional')}
          options={[{ value: ANY_MONTH, label: t('item.noMonth') }, ...months.map((n) => ({ value: String(n), label: t('month', { n }) }))]}
          value={typeof values.month === 'number' ? String(values.month) : ANY_MONTH}
          onChange={(value) => change('month', value === ANY_MONTH ? null : Number(value))}
        />
      )}
    </>
  );
}
