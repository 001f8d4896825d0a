import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJotting } from '#src/device/use-jotting.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isBlank } from '#src/domain/text.ts';
import { dayText, fullDayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Segmented } from '#src/ui/segmented.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { Form } from './form.ts';

/** 答应办的事: who promised what by when, followed until it is kept. */
export function CommitmentsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const promised = objectsIn(form.values, 'commitments');

  /** A set keeps an item as it came, so one that changes takes a new id. */
  function replace(old: Body, values: Body): void {
    const rest = promised.filter((one) => one !== old);
    form.change('commitments', [...rest, { ...old, ...values, id: newId() }]);
  }

  return (
    <FieldSet id="commitments" label={t('field.commitments.label')} optional={t('field.optional')}>
      <div className="stack">
        {promised.map((item) => (
          <Promised key={textIn(item, 'id')} item={item} onKept={(kept) => replace(item, { kept })} />
        ))}
        <AddCommitment id={form.id} onAdd={(item) => form.change('commitments', [...promised, item])} />
      </div>
    </FieldSet>
  );
}

function Promised({ item, onKept }: { readonly item: Body; readonly onKept: (kept: boolean | null) => void }) {
  const { t, i18n } = useTranslation('activity');
  const by = textIn(item, 'by');
  const value = typeof item.kept === 'boolean' ? (item.kept ? 'yes' : 'no') : 'open';
  return (
    <div className="card pad stack">
      <p>
        {t('commitment.who', { who: textIn(item, 'who') })}
        {by !== '' && t('commitment.until', { day: dayText(i18n.language, by) })}
      </p>
      <p className="act-text">{textIn(item, 'what')}</p>
      <Segmented
        label={t('commitment.state')}
        options={[
          { value: 'open', label: t('commitment.open') },
          { value: 'yes', label: t('commitment.kept') },
          { value: 'no', label: t('commitment.broken') },
        ]}
        value={value}
        onChange={(picked) => onKept(picked === 'open' ? null : picked === 'yes')}
      />
    </div>
  );
}

function AddCommitment({ id, onAdd }: { readonly id: string; readonly onAdd: (item: Body) => void }) {
  const { t, i18n } = useTranslation('activity');
  const today = dateIn(new Date(useNow()).toISOString());
  const words = useJotting(`commitment:${id}`);
  const [tried, setTried] = useState(false);
  const typed = (field: string) => (typeof words.values[field] === 'string' ? words.values[field] : '');
  const [who, what, by] = [typed('who'), typed('what'), typed('by')];
  const wrongDay = by !== '' && !isCalendarDate(by);

  async function handleAdd() {
    setTried(true);
    if (isBlank(who) || isBlank(what) || wrongDay) return;
    onAdd({ id: newId(), who, what, ...(by === '' ? {} : { by }) });
    await words.clear();
    setTried(false);
  }

  return (
    <div className="stack">
      <TextField
        label={t('commitment.who.label')}
        value={who}
        error={tried && isBlank(who) ? t('fault.required') : null}
        onChange={(value) => words.change('who', value)}
      />
      <TextArea
        label={t('commitment.what.label')}
        value={what}
        error={tried && isBlank(what) ? t('fault.required') : null}
        onChange={(value) => words.change('what', value)}
      />
      <DateField
        label={t('commitment.by.label')}
        optional={t('field.optional')}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={by}
        error={tried && wrongDay ? t('fault.bad_date') : null}
        onChange={(value) => words.change('by', value)}
      />
      <Button tone="outline" onClick={handleAdd}>
        {t('commitment.add')}
      </Button>
    </div>
  );
}
