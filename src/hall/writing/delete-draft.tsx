import { CircleAlert, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { AskRemove } from './ask-remove.tsx';

/** The way to throw a draft away, at the end of its form. */
export function DeleteDraft({ draft, backTo }: { readonly draft: Draft; readonly backTo?: string }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (draft.record === null && !draft.dirty) return null;
  return (
    <div className="sec stack">
      {trouble !== null && (
        <Notice tone="back" icon={CircleAlert}>
          {trouble}
        </Notice>
      )}
      <Button tone="quiet" small icon={Trash2} onClick={() => setAsking(true)}>
        {t('write.delete')}
      </Button>
      <AskRemove
        id={draft.id}
        files={Object.keys(draft.record?.files ?? {}).length}
        {...(backTo === undefined ? {} : { backTo })}
        hasRecord={draft.record !== null}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onTrouble={setTrouble}
        onRemoved={draft.discard}
      />
    </div>
  );
}
