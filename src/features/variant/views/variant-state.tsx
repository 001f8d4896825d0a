import { CircleCheck, CloudOff, GitCompareArrows, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';

export interface VariantStateProps {
  readonly variant: Shown;
  readonly parent: Shown | null;
  readonly mayChoose: boolean;
}

/** Why there are two wordings, or who has already chosen. */
export function VariantState({ variant, parent, mayChoose }: VariantStateProps) {
  const { t } = useTranslation('variant');
  if (variant.status !== 'open') return <Decided variant={variant} />;
  return (
    <>
      <Why kind={textIn(variant.body, 'kind')} />
      {parent === null && <Notice icon={CloudOff}>{t('page.parent.missing')}</Notice>}
      {parent !== null && !mayChoose && <Notice icon={Info}>{t('page.readonly')}</Notice>}
    </>
  );
}

function Why({ kind }: { readonly kind: string }) {
  const { t } = useTranslation('variant');
  const isOther = kind === 'amendment' || kind === 'after_delete';
  return (
    <Notice tone="warn" icon={GitCompareArrows} lead={isOther ? t(`page.${kind}.title`) : t('conflict.title')}>
      {isOther ? t(`page.${kind}.text`) : t('conflict.body')}
    </Notice>
  );
}

function Decided({ variant }: { readonly variant: Shown }) {
  const { t, i18n } = useTranslation('variant');
  const now = new Date(useNow()).toISOString();
  const last = variant.log.at(-1);
  return (
    <Notice tone="done" icon={CircleCheck} lead={t('page.closed.title')}>
      {last &&
        t('page.closed.text', { who: last.by.name, time: nearTimeText(i18n.language, last.at, now), what: t(`action.${last.name}`) })}
      {t('page.closed.plain')}
    </Notice>
  );
}
