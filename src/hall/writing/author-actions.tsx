import { CircleAlert, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommit, useSync } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { AskRemove, type AskProps } from './ask-remove.tsx';
import { useAct } from './use-act.ts';
import type { WritingRoom } from './writing-room.ts';

type Asking = 'withdraw' | 'remove' | null;

export interface AuthorActionsProps {
  readonly record: Shown;
  readonly room: WritingRoom;
  /** False where its words are no longer what is being worked on. */
  readonly offersChange?: boolean;
}

/** What the author may still do with the own record, each with what it will mean. */
export function AuthorActions({ record, room, offersChange = true }: AuthorActionsProps) {
  const { t } = useTranslation(room.type);
  const [asking, setAsking] = useState<Asking>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { status } = record;
  return (
    <>
      <ActTrouble words={trouble} />
      <div className="acts">
        {offersChange && <ChangeLink record={record} room={room} />}
        {room.mayWithdraw(status) && (
          <Button tone="outline" onClick={() => setAsking('withdraw')}>
            {t('action.withdraw')}
          </Button>
        )}
        {room.mayDelete(status) && (
          <Button tone="danger" onClick={() => setAsking('remove')}>
            {t('write.delete')}
          </Button>
        )}
      </div>
      {status === 'submitted' && <p className="small muted hint-line">{t('detail.hint.submitted')}</p>}
      {room.isLocked(status) && <p className="small muted hint-line">{t('detail.hint.locked')}</p>}
      <AskWithdraw room={room} id={record.id} isOpen={asking === 'withdraw'} onClose={() => setAsking(null)} onTrouble={setTrouble} />
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

/** Why an act was not kept, said at once. */
export function ActTrouble({ words }: { readonly words: string | null }) {
  if (words === null) return null;
  return (
    <div className="sec" role="alert">
      <Notice tone="back" icon={CircleAlert}>
        {words}
      </Notice>
    </div>
  );
}

function ChangeLink({ record: { id, status }, room }: { readonly record: Shown; readonly room: WritingRoom }) {
  const { t } = useTranslation(room.type);
  if (status === 'returned') {
    return (
      <LinkButton tone="primary" to={room.fixPath(id)}>
        {t('detail.fix')}
      </LinkButton>
    );
  }
  if (status === 'draft') {
    return (
      <LinkButton tone="primary" to={room.editPath(id)}>
        {t('detail.resume')}
      </LinkButton>
    );
  }
  const isLocked = room.isLocked(status);
  return (
    <LinkButton tone="outline" icon={isLocked ? Plus : Pencil} to={room.editPath(id)}>
      {t(isLocked ? 'detail.amend' : 'button.edit')}
    </LinkButton>
  );
}

function AskWithdraw({ room, id, isOpen, onClose, onTrouble }: AskProps & { readonly room: WritingRoom }) {
  const { t } = useTranslation(room.type);
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
