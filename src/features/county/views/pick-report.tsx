import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { similarTo } from '#src/domain/similar.ts';
import { Chips } from '#src/ui/chips.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { useCountyReports } from './use-county-reports.ts';

const SHOWN = 8;

export interface PickReportProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | null;
  readonly optional: string | undefined;
  readonly value: string;
  /** The report another is looked for: never offered itself, and those like it come first. */
  readonly of: Shown;
  readonly onChange: (id: string) => void;
}

/** Finding another report on the same matter: the similar ones at once, any other by its words. */
export function PickReport({ value, of, onChange, ...words }: PickReportProps) {
  const { t } = useTranslation('county');
  const [typed, setTyped] = useState('');
  const { records } = useCountyReports();
  const others = records
    .filter(({ id, status, body }) => id !== of.id && status !== 'notAdopted' && textIn(body, 'mergedInto') === '')
    .map((record) => titled(record));
  const wanted = typed.normalize('NFKC').trim();
  const similar = similarTo(titled(of), others);
  const found = wanted === '' ? similar : others.filter(({ title }) => title.normalize('NFKC').includes(wanted)).slice(0, SHOWN);
  const chosen = others.filter(({ id }) => id === value && !found.some((one) => one.id === id));
  const offered = [...chosen, ...found];
  return (
    <>
      <SearchField label={t('merge.search')} value={typed} onChange={setTyped} />
      <Chips
        {...words}
        hint={t(offered.length === 0 ? 'merge.none' : 'merge.hint')}
        options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

function titled({ id, body, office }: Shown) {
  return { id, title: textIn(body, 'editedTitle') || textIn(body, 'title'), category: textIn(body, 'category') || null, office };
}
