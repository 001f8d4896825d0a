import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { previewOf, type StateRow, type Work } from '#src/features/handling/model/handling-states.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';

interface Refused {
  readonly line: number;
  readonly why: string;
}

/** What the list would do, row by row; it is done only when it is confirmed, and rows that are wrong do nothing. */
export function Seen({ rows, proposals }: { readonly rows: readonly StateRow[]; readonly proposals: readonly Shown[] }) {
  const { t } = useTranslation(['handling', 'proposal']);
  const { take, done, refused } = useTaking();
  const { work, same, bad } = previewOf(rows, proposals);
  return (
    <div className="stack">
      <div role="status">
        {done === null ? (
          <p>{t('seen.count', { n: work.length, same, bad: bad.length })}</p>
        ) : (
          <Notice tone="done" icon={CircleCheck}>
            {t('seen.done', { n: done })}
          </Notice>
        )}
      </div>
      {refused.length > 0 && (
        <div role="alert">
          {refused.map(({ line, why }) => (
            <Notice key={line} tone="back" icon={CircleAlert} lead={t('seen.line', { line })}>
              {why}
            </Notice>
          ))}
        </div>
      )}
      {bad.length > 0 && (
        <Rows label={t('seen.bad')}>
          {bad.map(({ line, subject, why }) => (
            <Row key={line} icon={CircleAlert} title={t('seen.row', { line, subject })} meta={t(`bad.${why}`)} />
          ))}
        </Rows>
      )}
      {work.length > 0 && (
        <>
          <Rows label={t('seen.work')}>
            {work.map(({ line, subject, steps }) => (
              <Row
                key={line}
                title={t('seen.row', { line, subject })}
                meta={steps.map(({ name }) => t(`action.${name}`, { ns: 'proposal' })).join(t('seen.then'))}
              />
            ))}
          </Rows>
          <Button tone="primary" block busyLabel={t('seen.busy')} onClick={() => take(work)}>
            {t('seen.take', { n: work.length })}
          </Button>
        </>
      )}
    </div>
  );
}

/** Gives the commands one after the other; a refused one leaves its proposal as it is, and the others go on. */
function useTaking() {
  const { t } = useTranslation('handling');
  const commit = useCommit();
  const [done, setDone] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  async function takeOne({ line, proposal, steps }: Work): Promise<Refused | null> {
    for (const { name, input } of steps) {
      const answer = await attempt(() => commit.transition(proposal, name, { input }));
      if (!answer.ok) return { line, why: t(refusalKey(answer)) };
    }
    return null;
  }

  async function take(work: readonly Work[]): Promise<void> {
    const failed: Refused[] = [];
    for (const one of work) {
      const why = await takeOne(one);
      if (why) failed.push(why);
    }
    setRefused(failed);
    setDone(work.length - failed.length);
  }

  return { take, done, refused };
}
