import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommit } from '#src/device/live.ts';
import { Button } from '#src/ui/button.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { useAct } from './use-act.ts';

export interface AskProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTrouble: (words: string | null) => void;
}

export interface AskRemoveProps extends AskProps {
  /** How many attachments go with it. */
  readonly files: number;
  /** Lets go of what is typed and not part of the record yet. */
  readonly onRemoved?: () => Promise<void>;
  /** False while the draft is only typed: there is no record to delete. */
  readonly hasRecord?: boolean;
  /** Where its list is. */
  readonly backTo?: string;
}

/** Deleting a draft: says what is lost first. */
export function AskRemove({ id, files, isOpen, onClose, onTrouble, onRemoved, hasRecord = true, backTo = '/records' }: AskRemoveProps) {
  const { t } = useTranslation();
  const commit = useCommit();
  const navigate = useNavigate();
  const act = useAct(onTrouble, onClose);

  async function handleRemove() {
    if (hasRecord && !(await act(() => commit.remove(id)))) return;
    await onRemoved?.();
    await navigate(backTo, { replace: true });
  }

  return (
    <Sheet
      open={isOpen}
      title={t('remove.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" onClick={handleRemove}>
            {t('write.delete')}
          </Button>
          <Button tone="outline" onClick={onClose}>
            {t('remove.no')}
          </Button>
        </>
      }
    >
      <p>{t('remove.body')}</p>
      {files > 0 && <p>{t('remove.files', { count: files })}</p>}
    </Sheet>
  );
}
