import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecords } from '#src/device/live.ts';
import { useFilesAhead } from '#src/device/use-ahead.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { NOTICES_PATH } from './notice-paths.ts';

/** Older ones are found in their list. */
const NEW_MS = 90 * 24 * 60 * 60 * 1_000;
const SHOWN = 2;
const AHEAD = 20;

/** The newest notices on the home page. The files of what is published are brought to the phone meanwhile. */
export function LatestNotices() {
  const { t } = useTranslation('notice');
  const now = useNow();
  const notices = useRecords('notice', { status: 'published', limit: AHEAD }).records;
  const materials = useRecords('material', { status: 'published', limit: AHEAD }).records;
  useFilesAhead([...notices, ...materials]);
  const newest = notices.filter((record) => now - Date.parse(whenOf(record)) < NEW_MS).slice(0, SHOWN);
  if (newest.length === 0) return null;
  return (
    <Section
      title={t('home.title')}
      end={
        <Link className="link end" to={NOTICES_PATH}>
          {t('home.all')}
        </Link>
      }
    >
      <Rows label={t('home.title')}>
        {newest.map((record) => (
          <NoticeRow key={record.id} record={record} now={now} />
        ))}
      </Rows>
    </Section>
  );
}

function whenOf({ at }: Shown): string {
  return at.submitted ?? at.created;
}

function NoticeRow({ record, now }: { readonly record: Shown; readonly now: number }) {
  const { t, i18n } = useTranslation('notice');
  return (
    <Row
      icon={Megaphone}
      to={`${NOTICES_PATH}/${record.id}`}
      title={textIn(record.body, 'title') || t('row.untitled')}
      meta={nearTimeText(i18n.language, whenOf(record), new Date(now).toISOString())}
    />
  );
}
