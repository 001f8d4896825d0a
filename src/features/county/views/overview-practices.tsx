import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffice, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

const SHOWN = 3;

/** 经验交流: what was published last, with how many offices have taken it up; never who has read it. Source: §3.1. */
export function OverviewPractices() {
  const { t } = useTranslation('county');
  const { records } = useRecords('practice', { status: 'published', limit: SHOWN });
  return (
    <Section
      title={t('overview.practices')}
      end={
        <Link className="link end" to="/practice">
          {t('overview.all')}
          <span className="vh">{t('overview.practices')}</span>
        </Link>
      }
    >
      {records.length === 0 ? (
        <p className="muted">{t('overview.practices.none')}</p>
      ) : (
        <Rows label={t('overview.practices')}>
          {records.map((one) => (
            <PracticeRow key={one.id} practice={one} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function PracticeRow({ practice }: { readonly practice: Shown }) {
  const { t } = useTranslation('county');
  const office = useOffice(practice.office);
  const count = objectsIn(practice.body, 'adoptions').length;
  return (
    <Row
      icon={BookOpen}
      to={`/practice/${practice.id}`}
      title={textIn(practice.body, 'title')}
      meta={[office?.name ?? '', t('overview.practices.used', { n: count })].filter((part) => part !== '').join(t('overview.comma'))}
    />
  );
}
