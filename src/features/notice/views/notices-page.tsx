import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { PublishedRows } from '#src/hall/publishing/published-rows.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { mayPublish } from '#src/features/notice/model/notice.ts';
import { NOTICES_PATH } from './notice-paths.ts';

const ENOUGH = 1_000;
/** Of so many the files are fetched ahead. */
const AHEAD = 20;

/** 通知, the newest first; publishers find their own drafts above. Source: §2.1. */
export function NoticesPage() {
  const { t } = useTranslation('notice');
  const actor = useActor();
  const { state, records } = useRecords('notice', { limit: ENOUGH });
  const drafts = records.filter(({ status, owner }) => status === 'draft' && owner === actor.id);
  const published = newestFirst(records.filter(({ status }) => status === 'published'));
  useFilesAhead(published.slice(0, AHEAD));
  const kindOf = ({ body }: Shown) => (textIn(body, 'meeting') === '' ? t('name') : t('list.conveyed'));
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {mayPublish(actor) && (
        <div className="sec">
          <LinkButton tone="primary" block to="/notices/new">
            {t('list.new')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && published.length + drafts.length === 0 && (
        <EmptyState icon={Megaphone} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <Section title={t('list.drafts')}>
          <PublishedRows label={t('list.drafts')} records={drafts} at={NOTICES_PATH} kindOf={kindOf} />
        </Section>
      )}
      {published.length > 0 && (
        <div className="sec">
          <PublishedRows label={t('name')} records={published} at={NOTICES_PATH} kindOf={kindOf} />
        </div>
      )}
    </Page>
  );
}

function newestFirst(records: readonly Shown[]): Shown[] {
  return [...records].sort((a, b) => whenOf(b).localeCompare(whenOf(a)));
}

function whenOf({ at }: Shown): string {
  return at.submitted ?? at.created;
}
