import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { ReadingPage } from '#src/hall/publishing/reading-page.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MATERIALS_PATH } from './material-paths.ts';

/** One piece of study material: its topic, its text, its files. */
export function MaterialPage() {
  return <ReadingPage type="material" at={MATERIALS_PATH} head={(record) => <Topic record={record} />} />;
}

function Topic({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('material');
  const topic = textIn(record.body, 'topic');
  if (topic === '') return null;
  return (
    <div className="pubfacts">
      <div>
        <Icon of={BookOpen} size="s" />
        <p>{t('read.topic', { topic: t(`topic.${topic}`) })}</p>
      </div>
    </div>
  );
}
