import { Presentation, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { ReadingPage } from '#src/hall/publishing/reading-page.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { audienceIn } from '#src/features/notice/model/notice.ts';
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
          <Audience record={record} />
        </p>
      </div>
    </div>
  );
}

const ENOUGH = 5_000;

function Audience({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('notice');
  const { kind, ids } = audienceIn(record.body);
  const { records } = useRecords('office', { limit: ENOUGH });
  if (kind === 'all') return t('read.all');
  if (kind === 'people') return t('read.people', { n: ids.length });
  const names = records.filter(({ id }) => ids.includes(id)).map(({ body }) => textIn(body, 'name'));
  return t('read.offices', { offices: names.join(t('list.and')) });
}
