import '#src/ui/css/desk.css';
import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecord, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { openCommands } from '#src/domain/record/open-commands.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { recordDefinition } from '#src/registry.ts';
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
  const actor = useActor();
  const { state, records } = useRecords('variant', { status: 'open', limit: 1_000 });
  const mine = records.filter((record) => openCommands(recordDefinition('variant'), record, actor).length > 0);
  return (
    <Page title={t('list.title')} header={<TopBar title={t('list.title')} back="/sync" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && mine.length === 0 && (
        <EmptyState icon={GitCompareArrows} title={t('list.empty.title')}>
          {t('list.empty.text')}
        </EmptyState>
      )}
      {mine.length > 0 && (
        <div className="sec">
          <Rows label={t('list.label')}>
            {mine.map((variant) => (
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
