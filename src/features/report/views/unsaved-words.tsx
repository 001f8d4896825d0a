import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StorageCode } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { spokenOf } from '#src/features/report/model/wording.ts';

const STORAGE_WORDS = {
  storage_full: 'storage.notSaved',
  storage_closed: 'storage.closed',
  reload_needed: 'storage.reload',
} as const;

const WRITTEN = ['title', 'situation', 'analysis', 'suggestions', 'place', 'sourceVillage', 'publishRefusal'];

/** The phone could not keep what was typed: what is safe, where to make room, and the words themselves to copy. */
export function UnsavedWords({ code, values }: { readonly code: StorageCode; readonly values: Body }) {
  const { t } = useTranslation('report');
  const words = WRITTEN.flatMap((field) => spokenOf(values, field) ?? []).join('\n');
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
        {t(STORAGE_WORDS[code])}
      </Notice>
      {words !== '' && <RescuedText label={t('write.copyByHand.label')} text={words} />}
    </div>
  );
}
