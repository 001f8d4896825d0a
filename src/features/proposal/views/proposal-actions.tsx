import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { ActTrouble, AuthorActions } from '#src/hall/writing/author-actions.tsx';
import { useAct } from '#src/hall/writing/use-act.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { isConverted } from '#src/features/proposal/model/effects.ts';
import { mayConvert } from '#src/features/proposal/model/lifecycle.ts';
import { PROPOSALS } from './writing-room.ts';

/** What the first proposer may still do, each with what it will mean. */
export function ProposalActions({ record }: { readonly record: Shown }) {
  const { status } = record;
  if (status === 'withdrawn' || status === 'merged') return null;
  return (
    <>
      {mayConvert(status) && <Convert record={record} />}
      <AuthorActions record={record} room={PROPOSALS} offersChange={!mayConvert(status)} />
    </>
  );
}

/** A proposal that was not filed may go on as an opinion report. */
function Convert({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = useAct(setTrouble, () => undefined);
  const made = textIn(record.body, 'convertedTo');
  if (isConverted(record.log)) {
    return (
      <div className="sec">
        <Notice tone="done" icon={CircleCheck} to={made === '' ? '/records?kind=report' : `/reports/${made}`}>
          {t(record.delivery === 'arrived' ? 'convert.done' : 'convert.underway')}
        </Notice>
      </div>
    );
  }
  return (
    <div className="sec stack">
      <ActTrouble words={trouble} />
      <p className="small muted">{t('convert.line')}</p>
      <Button tone="primary" block onClick={() => act(() => commit.transition(record.id, 'convertToReport'))}>
        {t('action.convertToReport')}
      </Button>
    </div>
  );
}
