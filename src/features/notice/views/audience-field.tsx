import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { AUDIENCE_KINDS, type AudienceKind } from '#src/domain/record/audience.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { audienceIn } from '#src/features/notice/model/notice.ts';

const ENOUGH = 5_000;
const SHOWN = 40;

/** 发给谁: everybody, some offices, or some people. */
export function AudienceField({ form }: { readonly form: Form }) {
  const { t } = useTranslation('notice');
  const { kind, ids } = audienceIn(form.values);
  const options = AUDIENCE_KINDS.map((value) => ({ value, label: t(`audience.${value}`) }));

  function choose(value: AudienceKind) {
    form.change('audience', value === 'all' ? { kind: value } : { kind: value, ids: [] });
  }

  function tick(id: string, isOn: boolean) {
    const rest = ids.filter((one) => one !== id);
    form.change('audience', { kind, ids: isOn ? [...rest, id] : rest });
  }

  return (
    <div id="audience" tabIndex={-1}>
      <Segmented label={t('field.audience.label')} error={form.errorAt('audience')} options={options} value={kind} onChange={choose} />
      {kind === 'offices' && <Offices ids={ids} onTick={tick} />}
      {kind === 'people' && <People ids={ids} onTick={tick} />}
    </div>
  );
}

interface TicksProps {
  readonly ids: readonly string[];
  readonly onTick: (id: string, isOn: boolean) => void;
}

function Offices({ ids, onTick }: TicksProps) {
  const { t } = useTranslation('notice');
  const { records } = useRecords('office', { limit: ENOUGH });
  const named = [...records].sort((a, b) => a.id.localeCompare(b.id));
  return (
    <FieldSet label={t('audience.offices.label')} hint={t('audience.chosen', { n: ids.length })}>
      <Ticks records={named} ids={ids} onTick={onTick} />
    </FieldSet>
  );
}

function People({ ids, onTick }: TicksProps) {
  const { t } = useTranslation('notice');
  const [words, setWords] = useState('');
  const { records } = useRecords('person', { limit: ENOUGH });
  const wanted = words.normalize('NFKC').trim();
  const offered =
    wanted === ''
      ? records.filter(({ id }) => ids.includes(id))
      : records.filter(({ body }) => textIn(body, 'name').normalize('NFKC').includes(wanted)).slice(0, SHOWN);
  return (
    <FieldSet label={t('audience.people.label')} hint={t('audience.chosen', { n: ids.length })}>
      <div className="stack">
        <SearchField label={t('audience.people.search')} value={words} onChange={setWords} />
        <div>
          <Ticks records={offered} ids={ids} onTick={onTick} />
        </div>
      </div>
    </FieldSet>
  );
}

function Ticks({ records, ids, onTick }: TicksProps & { readonly records: readonly Shown[] }) {
  return records.map(({ id, body }) => (
    <Checkbox key={id} checked={ids.includes(id)} onChange={(isOn) => onTick(id, isOn)}>
      {textIn(body, 'name')} <span className="small muted">{textIn(body, 'sector')}</span>
    </Checkbox>
  ));
}
