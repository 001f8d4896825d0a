import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { topicNamed } from '#src/features/help/model/topics.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { HELP_PATH } from './help-paths.ts';

/** One page of help, in short paragraphs. */
export function TopicPage() {
  const { t } = useTranslation('help');
  const topic = topicNamed(useParams().topic ?? '');
  const title = topic === undefined ? t('title') : t(`${topic.key}.title`);
  return (
    <Page title={title} header={<TopBar title={title} back={HELP_PATH} />}>
      {topic === undefined ? (
        <EmptyState icon={CircleHelp} title={t('missing')} />
      ) : (
        <div className="sec card pad txt">
          {Array.from({ length: topic.paragraphs }, (_, at) => (
            <p key={at}>{t(`${topic.key}.${at + 1}`)}</p>
          ))}
        </div>
      )}
      <div className="sec">
        <LinkButton tone="outline" block to={HELP_PATH}>
          {t('back')}
        </LinkButton>
      </div>
    </Page>
  );
}
