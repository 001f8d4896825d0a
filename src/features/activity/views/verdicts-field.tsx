import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { Button } from '#src/ui/button.tsx';
import { Chips } from '#src/ui/chips.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { CONSULTATION_VERDICTS } from '#src/features/activity/model/activity.ts';
import type { Form } from './form.ts';

const ENOUGH = 500;

/** 会商结果: what the consultation says of each proposal, one by one. Source: §3.3.3. */
export function VerdictsField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('activity');
  const { records } = useRecords('proposal', { limit: ENOUGH });
  const given = objectsIn(form.values, 'verdicts');
  const subjects = new Map(records.map(({ id, body }) => [id, textIn(body, 'subject') || t('verdict.untitled')]));

  /** One verdict for each proposal: a newer one takes the place of the older. */
  function keep(item: Body): void {
    form.change('verdicts', [...given.filter((one) => textIn(one, 'proposal') !== textIn(item, 'proposal')), item]);
  }

  return (
    <FieldSet id="verdicts" label={t('verdict.title')} optional={t('field.optional')}>
      <div className="stack">
        {given.map((item) => (
          <div className="card pad stack" key={textIn(item, 'id')}>
            <p>{subjects.get(textIn(item, 'proposal')) ?? t('verdict.untitled')}</p>
            <p>{t(`verdict.${textIn(item, 'verdict')}`)}</p>
            {textIn(item, 'note') !== '' && <p className="act-text">{textIn(item, 'note')}</p>}
            <Button
              tone="quiet"
              small
              onClick={() =>
                form.change(
                  'verdicts',
                  given.filter((one) => one !== item),
                )
              }
            >
              {t('verdict.remove')}
            </Button>
          </div>
        ))}
        {subjects.size === 0 ? (
          <p className="small muted">{t('verdict.none')}</p>
        ) : (
          <AddVerdict id={form.id} subjects={subjects} onAdd={keep} />
        )}
      </div>
    </FieldSet>
  );
}

interface AddVerdictProps {
  readonly id: string;
  readonly subjects: ReadonlyMap<string, string>;
  readonly onAdd: (item: Body) => void;
}

function AddVerdict({ id, subjects, onAdd }: AddVerdictProps) {
  const { t } = useTranslation('activity');
  const words = useJotting(`verdict:${id}`);
  const [tried, setTried] = useState(false);
  const [proposal, verdict, note] = [textIn(words.values, 'proposal'), textIn(words.values, 'verdict'), typedIn(words.values, 'note')];

  async function handleAdd() {
    setTried(true);
    if (proposal === '' || verdict === '') return;
    onAdd({ id: newId(), proposal, verdict, ...(note === '' ? {} : { note }) });
    await words.clear();
    setTried(false);
  }

  return (
    <div className="stack">
      <Select
        label={t('verdict.proposal')}
        empty={t('verdict.proposal.empty')}
        options={[...subjects].map(([value, label]) => ({ value, label }))}
        value={proposal}
        error={tried && proposal === '' ? t('verdict.proposal.required') : null}
        onChange={(value) => words.change('proposal', value)}
      />
      <Chips
        label={t('verdict.verdict')}
        options={CONSULTATION_VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        value={verdict}
        error={tried && verdict === '' ? t('verdict.verdict.required') : null}
        onChange={(value) => words.change('verdict', value)}
      />
      <TextArea label={t('verdict.note')} optional={t('field.optional')} value={note} onChange={(value) => words.change('note', value)} />
      <Button tone="outline" onClick={handleAdd}>
        {t('verdict.add')}
      </Button>
    </div>
  );
}
