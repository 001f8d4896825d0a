import { FilePenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '#src/device/seen.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';

export const CHANGED = 'changed-notice';

/** The text or status changed while the reviewer was reading: who, when, and a way to say that it was read again. */
export function ChangedNotice({ seen, state }: { readonly seen: Seen; readonly state: string }) {
  const { t, i18n } = useTranslation();
  const now = new Date(useNow()).toISOString();
  return (
    <div id={CHANGED} tabIndex={-1} role="status">
      <Notice
        tone="warn"
        icon={FilePenLine}
        lead={t('changed.title')}
        actions={
          <Button tone="outline" small onClick={seen.acknowledge}>
            {t('changed.button')}
          </Button>
        }
      >
        {seen.by && t('changed.by', { who: seen.by.by.name, time: nearTimeText(i18n.language, seen.by.at, now) })}
        {seen.moved && t('changed.moved', { state })}
        {t('changed.text')}
      </Notice>
    </div>
  );
}
