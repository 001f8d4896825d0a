import { BookOpen, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { STUDY_TOPICS } from '#src/domain/study.ts';
import { PublishedRows } from '#src/hall/publishing/published-rows.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { mayPublish } from '#src/features/material/model/material.ts';
import { MATERIALS_PATH } from './material-paths.ts';

const ENOUGH = 1_000;
/** Of so many the files are fetched ahead. */
const AHEAD = 20;

/** 学习资料 by the four topics; the topic is kept in the address. Source: §2.1. */
export function MaterialsPage() {
  const { t } = useTranslation('material');
  const actor = useActor();
  const { state, records } = useRecords('material', { limit: ENOUGH });
  const drafts = records.filter(({ status, owner }) => status === 'draft' && owner === actor.id);
  const published = records.filter(({ status }) => status === 'published');
  useFilesAhead(published.slice(0, AHEAD));
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back="/me" />}>
      {mayPublish(actor) && (
        <div className="sec">
          <LinkButton tone="primary" block to="/materials/new">
            {t('list.new')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {drafts.length > 0 && (
        <Section title={t('list.drafts')}>
          <PublishedRows label={t('list.drafts')} records={drafts} at={MATERIALS_PATH} kindOf={topicWords} />
        </Section>
      )}
      {state === 'ready' && <ByTopic published={published} topicWords={topicWords} />}
    </Page>
  );

  function topicWords({ body }: Shown): string {
    const topic = textIn(body, 'topic');
    return topic === '' ? t('name') : t(`topic.${topic}`);
  }
}

interface ByTopicProps {
  readonly published: readonly Shown[];
  readonly topicWords: (record: Shown) => string;
}

function ByTopic({ published, topicWords }: ByTopicProps) {
  const { t } = useTranslation('material');
  const [search] = useSearchParams();
  const topic = STUDY_TOPICS.find((one) => one === search.get('topic')) ?? null;
  const shown = topic === null ? published : published.filter(({ body }) => body.topic === topic);
  const links = [null, ...STUDY_TOPICS].map((one) => ({
    to: one === null ? MATERIALS_PATH : `${MATERIALS_PATH}?topic=${one}`,
    label: one === null ? t('list.all') : t(`topic.${one}`),
    count: one === null ? published.length : published.filter(({ body }) => body.topic === one).length,
    current: one === topic,
  }));
  if (published.length === 0) {
    return (
      <EmptyState icon={BookOpen} title={t('list.empty')}>
        {t('list.empty.line')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="filters">
        <ChipLinks label={t('field.topic.label')} links={links} />
      </div>
      {shown.length === 0 && (
        <EmptyState icon={SearchX} title={t('list.none')}>
          {t('list.none.line')}
        </EmptyState>
      )}
      <div className="sec">
        <PublishedRows label={t('name')} records={shown} at={MATERIALS_PATH} kindOf={topicWords} />
      </div>
    </>
  );
}
