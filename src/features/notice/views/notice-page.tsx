import { Presentation, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { AudienceWords } from '#src/hall/audience/audience-words.tsx';
import { ReadingPage } from '#src/hall/publishing/reading-page.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { NOTICES_PATH } from './notice-paths.ts';

/** One notice: which meeting it conveys, for whom it is, what it says, its files. */
export function NoticePage() {
  return <ReadingPage type="notice" at={NOTICES_PATH} head={(record) => <Facts record={record} />} />;
}

function Facts({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('notice');
  const meeting = textIn(record.body, 'meeting');
  return (
    <div className="pubfacts">
      {meeting !== '' && (
        <div>
          <Icon of={Presentation} size="s" />
          <p>{t('read.meeting', { meeting })}</p>
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
