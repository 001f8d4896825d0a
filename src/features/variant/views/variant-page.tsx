import '#src/ui/css/desk.css';
import { FileSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { VariantChoice } from './variant-choice.tsx';

/** Two wordings of one field, and the choice between them. Whatever is chosen, both are kept. */
export function VariantPage() {
  const { t } = useTranslation('variant');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const variant = view.state === 'ready' && view.record.type === 'variant' ? view.record : null;
  const parent = useRecord(variant ? textIn(variant.body, 'parent') : '');
  const header = <TopBar title={t('page.title')} back="/variants" />;
  if (variant && parent.state !== 'loading') {
    return <VariantChoice key={variant.id} variant={variant} parent={parent.state === 'ready' ? parent.record : null} header={header} />;
  }
  return (
    <Page title={t('page.title')} header={header}>
      {view.state === 'loading' || variant ? <Skeleton lines={9} /> : <Missing />}
    </Page>
  );
}

function Missing() {
  const { t } = useTranslation('variant');
  return (
    <EmptyState
      icon={FileSearch}
      title={t('missing.title')}
      action={
        <LinkButton tone="ink" to="/sync">
          {t('button.syncCentre')}
        </LinkButton>
      }
    >
      {t('missing.text')}
    </EmptyState>
  );
}
