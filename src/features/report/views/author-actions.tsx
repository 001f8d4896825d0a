import { CircleAlert, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { AskRemove, type AskProps } from '#src/hall/writing/ask-remove.tsx';
import { useAct } from '#src/hall/writing/use-act.ts';
import { isLocked, mayDelete, mayWithdraw } from '#src/features/report/model/lifecycle.ts';
import { editPath, fixPath } from './report-paths.ts';

type Asking = 'withdraw' | 'remove' | null;

/** What the author may still do, each with what it will mean. */
export function AuthorActions({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('report');
  const [asking, setAsking] = useState<Asking>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { status } = record;
  if (status === 'withdrawn') return null;
  return (
    <>
      {trouble !== null && (
        <div className="sec" role="alert">
          <Notice tone="back" icon={CircleAlert}>
            {trouble}
          </Notice>
        </div>
      )}
      <div className="acts">
        <ChangeLink record={record} />
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
  const { t } = useTranslation('report');
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

function AskWithdraw({ id, isOpen, onClose, onTrouble }: AskProps) {
  const { t } = useTranslation('report');
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
