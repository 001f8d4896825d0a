import { BookOpen, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AudienceWords } from '#src/hall/audience/audience-words.tsx';
import { ReadingPage } from '#src/hall/publishing/reading-page.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MATERIALS_PATH } from './material-paths.ts';

/** One piece of study material: its topic, for whom it is, its text, its files. */
export function MaterialPage() {
  return <ReadingPage type="material" at={MATERIALS_PATH} head={(record) => <Facts record={record} />} />;
}

function Facts({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('material');
  const topic = textIn(record.body, 'topic');
  return (
    <div className="pubfacts">
      {topic !== '' && (
        <div>
          <Icon of={BookOpen} size="s" />
          <p>{t('read.topic', { topic: t(`topic.${topic}`) })}</p>
        </div>
      )}
      <div>
        <Icon of={Users} size="s" />
        <p>
          <AudienceWords body={record.body} />
        </p>
      </div>
    </div>
  );
}
