import { CircleAlert, CircleCheck, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { isConverted } from '#src/features/proposal/model/effects.ts';
import { isLocked, mayConvert, mayDelete, mayWithdraw } from '#src/features/proposal/model/lifecycle.ts';
import { AskRemove, type AskProps } from '#src/hall/writing/ask-remove.tsx';
import { editPath, fixPath } from './proposal-paths.ts';
import { useAct } from '#src/hall/writing/use-act.ts';

type Asking = 'withdraw' | 'remove' | null;

/** What the first proposer may still do, each with what it will mean. */
export function AuthorActions({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const [asking, setAsking] = useState<Asking>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { status } = record;
  if (status === 'withdrawn' || status === 'merged') return null;
  return (
    <>
      {trouble !== null && (
        <div className="sec" role="alert">
          <Notice tone="back" icon={CircleAlert}>
            {trouble}
          </Notice>
        </div>
      )}
      {mayConvert(status) && <Convert record={record} onTrouble={setTrouble} />}
      <div className="acts">
        {!mayConvert(status) && <ChangeLink record={record} />}
        {mayWithdraw(status) && (
          <Button tone="outline" onClick={() => setAsking('withdraw')}>
            {t('action.withdraw')}
          </Button>
        )}
        {mayDelete(status) && (
          <Button tone="danger" onClick={() => setAsking('remove')}>
            {t('write.delete')}
          </Button>
        )}
      </div>
      {status === 'submitted' && <p className="small muted hint-line">{t('detail.hint.submitted')}</p>}
      {isLocked(status) && <p className="small muted hint-line">{t('detail.hint.locked')}</p>}
      <AskWithdraw id={record.id} isOpen={asking === 'withdraw'} onClose={() => setAsking(null)} onTrouble={setTrouble} />
      <AskRemove
        id={record.id}
        files={Object.keys(record.files).length}
        isOpen={asking === 'remove'}
        onClose={() => setAsking(null)}
        onTrouble={setTrouble}
      />
    </>
  );
}

function ChangeLink({ record: { id, status } }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  if (status === 'returned') {
    return (
      <LinkButton tone="primary" to={fixPath(id)}>
        {t('detail.fix')}
      </LinkButton>
    );
  }
  if (status === 'draft') {
    return (
      <LinkButton tone="primary" to={editPath(id)}>
        {t('detail.resume')}
      </LinkButton>
    );
  }
  return (
    <LinkButton tone="outline" icon={isLocked(status) ? Plus : Pencil} to={editPath(id)}>
      {t(isLocked(status) ? 'detail.amend' : 'button.edit')}
    </LinkButton>
  );
}

/** A proposal that was not filed may go on as an opinion report. */
function Convert({ record, onTrouble }: { readonly record: Shown; readonly onTrouble: AskProps['onTrouble'] }) {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const act = useAct(onTrouble, () => undefined);
  if (isConverted(record.log)) {
    return (
      <div className="sec">
        <Notice tone="done" icon={CircleCheck} to="/records?kind=report">
          {t(record.delivery === 'arrived' ? 'convert.done' : 'convert.underway')}
        </Notice>
      </div>
    );
  }
  return (
    <div className="sec stack">
      <p className="small muted">{t('convert.line')}</p>
      <Button tone="primary" block onClick={() => act(() => commit.transition(record.id, 'convertToReport'))}>
        {t('action.convertToReport')}
      </Button>
    </div>
  );
}

function AskWithdraw({ id, isOpen, onClose, onTrouble }: AskProps) {
  const { t } = useTranslation('proposal');
  const commit = useCommit();
  const { online } = useSync();
  const act = useAct(onTrouble, onClose);
  return (
    <Sheet
      open={isOpen}
      title={t('withdraw.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" onClick={() => act(() => commit.transition(id, 'withdraw'))}>
            {t('action.withdraw')}
          </Button>
          <Button tone="outline" onClick={onClose}>
            {t('withdraw.no')}
          </Button>
        </>
      }
    >
      <p>{t('withdraw.body')}</p>
      {!online && <p className="small muted">{t('withdraw.offline')}</p>}
    </Sheet>
  );
}
