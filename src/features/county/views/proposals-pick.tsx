import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Chips } from '#src/ui/chips.tsx';
import { SearchField } from '#src/ui/search-field.tsx';

const ENOUGH = 20_000;
const SHOWN = 8;
/** What a proposal may be merged into: one that is filed and goes on. */
const TARGETS = ['filed', 'assigned'] as const;

export interface PickProposalProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | null;
  readonly optional: string | undefined;
  readonly value: string;
  /** Never offered: the proposal itself. */
  readonly except: string;
  readonly onChange: (id: string) => void;
}

/** Finding another filed proposal by its number or words. */
export function PickProposal({ value, except, onChange, ...words }: PickProposalProps) {
  const { t } = useTranslation('county');
  const [typed, setTyped] = useState('');
  const { records } = useRecords('proposal', { status: TARGETS, limit: ENOUGH });
  const wanted = typed.normalize('NFKC').trim();
  const named = records
    .filter(({ id }) => id !== except)
    .map(({ id, body }) => ({ value: id, label: `${textIn(body, 'number')} ${textIn(body, 'subject')}`.trim() }));
  const found = named.filter(({ value: id, label }) => id === value || (label.includes(wanted) && wanted !== '')).slice(0, SHOWN);
  const offered = wanted === '' && value === '' ? named.slice(0, SHOWN) : found;
  return (
    <>
      <SearchField label={t('proposals.pick.search')} placeholder={t('proposals.pick.example')} value={typed} onChange={setTyped} />
      <Chips
        {...words}
        hint={offered.length === 0 ? t('proposals.pick.none') : undefined}
        options={offered}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
