import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommit } from '#src/device/live.ts';
import { newId } from '#src/domain/record/identity.ts';
import { isUnfilled } from '#src/domain/record/unfilled.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAct } from '#src/hall/writing/use-act.ts';

const TAKEN = [
  ['subject', 'title'],
  ['category', 'category'],
  ['situation', 'situation'],
  ['suggestions', 'suggestions'],
] as const;

/** Begins an opinion report with the same words, which says where they came from; the draft of the proposal stays as it is. */
export function TurnIntoReport({ from, values }: { readonly from: string; readonly values: Body }) {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const navigate = useNavigate();
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = useAct(setTrouble, () => undefined);
  const words = TAKEN.filter(([field]) => !isUnfilled(values[field])).map(([field, name]) => [name, values[field] ?? null] as const);

  async function handleTurn() {
    const id = newId();
    if (await act(() => commit.edit('report', id, { ...Object.fromEntries(words), convertedFrom: from })))
      await navigate(`/reports/${id}/edit`);
  }

  if (words.length === 0) return null;
  return (
    <div className="hint-line stack">
      {trouble !== null && (
        <Notice tone="back" icon={CircleAlert}>
          {trouble}
        </Notice>
      )}
      <p className="small muted">{t('turn.line')}</p>
      <Button tone="quiet" small onClick={handleTurn}>
        {t('turn.button')}
      </Button>
    </div>
  );
}
