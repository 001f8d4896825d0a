import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StorageCode } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { textIn } from '#src/domain/record/read-body.ts';

const STORAGE_WORDS = {
  storage_full: 'storage.notSaved',
  storage_closed: 'storage.closed',
  reload_needed: 'storage.reload',
} as const;

export interface UnsavedWordsProps {
  readonly code: StorageCode;
  readonly values: Body;
  /** The fields that hold written words. */
  readonly fields: readonly string[];
}

/** The phone could not keep what was typed: what is safe, where to make room, and the words themselves to copy. */
export function UnsavedWords({ code, values, fields }: UnsavedWordsProps) {
  const { t } = useTranslation();
  const words = fields
    .map((field) => textIn(values, field))
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
        {t(STORAGE_WORDS[code])}
      </Notice>
      {words !== '' && <RescuedText label={t('write.copyByHand.label')} text={words} />}
    </div>
  );
}
