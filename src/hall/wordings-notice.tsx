import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '#src/device/use-choices.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Leads to the first place of an office's paper or activity where two wordings wait for this person's choice; nothing where there is none. */
export function WordingsNotice({ record }: { readonly record: string }) {
  const { t } = useTranslation();
  const [first] = useChoices({ parent: record }).records;
  if (first === undefined) return null;
  const isCompeting = first.body.kind === 'competing';
  return (
    <Notice tone="warn" icon={GitCompareArrows} to={`/variants/${first.id}`} {...(isCompeting ? { lead: t('conflict.title') } : {})}>
      {t('conflict.body')}
    </Notice>
  );
}
