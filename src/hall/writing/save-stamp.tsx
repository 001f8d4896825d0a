import { Check, CloudAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import { timeText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';

/** The only sign that a draft is kept; it speaks after the phone has it, never before. */
export function SaveStamp({ draft }: { readonly draft: Pick<Draft, 'savedAt' | 'saveFailed'> }) {
  const { t } = useTranslation();
  if (draft.saveFailed !== null) {
    return (
      <span className="save bad" role="status">
        <Icon of={CloudAlert} size="xs" />
        {t('write.unsaved')}
      </span>
    );
  }
  return (
    <span className="save" role="status">
      {draft.savedAt !== null && (
        <>
          <Icon of={Check} size="xs" />
          <span className="elder-hide">{t('save.stamp', { time: timeText(new Date(draft.savedAt).toISOString()) })}</span>
          <span className="elder-only">{t('write.saved.short')}</span>
        </>
      )}
    </span>
  );
}
