import '#src/ui/css/desk.css';
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useChoices } from '#src/device/use-choices.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { titleOf, useParentWords } from './parent-words.ts';

/** Every place where two wordings wait for this person's choice. */
export function VariantListPage() {
  const { t } = useTranslation('variant');
  const { state, records } = useChoices({});
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back="/sync" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={GitCompareArrows} title={t('list.empty.title')}>
          {t('list.empty.text')}
        </EmptyState>
      )}
      {records.length > 0 && (
        <div className="sec">
          <Rows label={t('list.label')}>
            {records.map((variant) => (
              <VariantRow key={variant.id} variant={variant} />
            ))}
          </Rows>
        </div>
      )}
    </Page>
  );
}

function VariantRow({ variant }: { readonly variant: Shown }) {
  const { t, i18n } = useTranslation('variant');
  const parent = useRecord(textIn(variant.body, 'parent'));
  const record = parent.state === 'ready' ? parent.record : null;
  const words = useParentWords(record?.type ?? 'variant');
  const now = new Date(useNow()).toISOString();
  const kind = t(`kind.${textIn(variant.body, 'kind')}`);
  const title = record ? titleOf(record) : '';
  const field = record ? words.field(textIn(variant.body, 'field')) : '';
  return (
    <Row
      to={`/variants/${variant.id}`}
      title={title === '' ? t('page.title') : title}
      kind={kind}
      at={nearTimeText(i18n.language, variant.at.created, now)}
      meta={field === '' ? undefined : t('list.row', { field, kind })}
    />
  );
}
