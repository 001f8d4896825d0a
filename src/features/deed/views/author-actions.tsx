import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useAct } from '#src/hall/writing/use-act.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { editPath } from './deed-paths.ts';

const CHANGE = { draft: 'detail.resume', returned: 'detail.fix', confirmed: 'detail.amend' } as const;

/** What the author may still do, each with what it will mean. */
export function AuthorActions({ record: { id, status } }: { readonly record: Shown }) {
  const { t } = useTranslation('deed');
  const commit = useCommit();
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const act = useAct(setTrouble, () => setAsking(false));
  if (status === 'withdrawn') return null;
  const isOpen = status === 'draft' || status === 'returned';
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
        <LinkButton tone={isOpen ? 'primary' : 'outline'} to={editPath(id)}>
          {t(status in CHANGE ? CHANGE[status as keyof typeof CHANGE] /* just looked */ : 'button.edit')}
        </LinkButton>
        {(status === 'submitted' || status === 'returned') && (
          <Button tone="outline" onClick={() => setAsking(true)}>
            {t('action.withdraw')}
          </Button>
        )}
      </div>
      <Sheet
        open={isAsking}
        title={t('withdraw.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button tone="danger" onClick={() => act(() => commit.transition(id, 'withdraw'))}>
              {t('action.withdraw')}
            </Button>
            <Button tone="outline" onClick={() => setAsking(false)}>
              {t('withdraw.no')}
            </Button>
          </>
        }
      >
        <p>{t('withdraw.body')}</p>
      </Sheet>
    </>
  );
}
