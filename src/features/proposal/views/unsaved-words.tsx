import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StorageCode } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { storageKey } from '#src/i18n/refusal.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';

const WRITTEN = ['subject', 'situation', 'suggestions', 'leadUnit', 'publishRefusal', 'discussionWish'];

/** The phone could not keep what was typed: what is safe, where to make room, and the words themselves to copy. */
export function UnsavedWords({ code, values }: { readonly code: StorageCode; readonly values: Body }) {
  const { t } = useTranslation('proposal');
  const words = WRITTEN.map((field) => textIn(values, field))
    .filter((text) => text !== '')
    .join('\n');
  return (
    <div className="stack" role="group" aria-label={t('write.unsaved')}>
      <Notice
        tone="back"
        icon={HardDrive}
        actions={
          code === 'storage_full' && (
            <LinkButton tone="outline" small to="/sync">
              {t('write.storage')}
            </LinkButton>
          )
        }
      >
        {t(storageKey(code))}
      </Notice>
      {words !== '' && <RescuedText label={t('write.copyByHand')} text={words} />}
    </div>
  );
}
