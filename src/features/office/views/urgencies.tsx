import { EyeOff, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Body } from '#src/domain/record/stored.ts';
import { Notice } from '#src/ui/notice.tsx';

/** What a reviewer must not overlook: an urgent report, and one whose author does not want it published. */
export function Urgencies({ body }: { readonly body: Body }) {
  const { t } = useTranslation('office');
  const reason = typeof body.publishRefusal === 'string' ? body.publishRefusal : t('review.consent.noReason');
  return (
    <>
      {body.urgency === 'urgent' && (
        <Notice tone="warn" icon={Flag}>
          {t('review.urgent')}
        </Notice>
      )}
      {body.publishConsent === false && <Notice icon={EyeOff}>{t('review.consent.no', { reason })}</Notice>}
    </>
  );
}
