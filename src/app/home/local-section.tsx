import { FilePenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from '#src/device/shown.ts';
import { useAttachments } from '#src/device/live.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { pathOf, titleOf } from './own-record.ts';
import { isLocal, ReportTag } from './report-tag.tsx';

const SHOWN = 5;

/** 在这部手机上: drafts and what waits to be sent, with the way to the sync centre. */
export function LocalSection({ records }: { readonly records: readonly Shown[] }) {
  const { t } = useTranslation();
  const local = records.filter((record) => isLocal(record) && record.status !== 'returned');
  const isFirst = records.length === 0;
  return (
    <Section
      title={t('home.local.title')}
      end={
        <Link className="link end" to="/sync">
          {t('home.local.sync')}
        </Link>
      }
    >
      {local.length === 0 ? (
        <EmptyState icon={FilePenLine} title={isFirst ? t('home.first.title') : t('home.local.empty.title')}>
          {isFirst ? t('home.first.text') : t('home.local.empty.text')}
        </EmptyState>
      ) : (
        <Rows>
          {local.slice(0, SHOWN).map((record) => (
            <LocalRow key={record.id} record={record} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function LocalRow({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const { items } = useAttachments(record.id);
  const photo = items.find(({ kind, url }) => kind === 'photo' && url !== null)?.url;
  return (
    <Row
      to={pathOf(record)}
      lead={photo && <img className="thumb" src={photo} alt="" />}
      kind={t(`home.${record.type}.kind`)}
      title={titleOf(record) || t('home.report.untitled')}
      meta={<ReportTag record={record} />}
    />
  );
}
