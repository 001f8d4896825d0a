import { FilePenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { OlderYears } from '#src/hall/older-year.tsx';
import { nearDayText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { mayConsult } from '#src/features/proposal/model/lifecycle.ts';
import { officePath } from './proposal-paths.ts';
import { StandingTag } from './standing-tag.tsx';

/** More than an office has in the half-years a desk holds. */
const ENOUGH = 2_000;

/** The proposals of the office's members: first those without a result of consultation, then the rest. */
export function OfficeListPage() {
  const { t } = useTranslation('proposal');
  const offices = staffedOffices(useActor());
  const { state, records } = useRecords('proposal', { limit: ENOUGH });
  const own = records.filter(({ office, at }) => office !== null && offices.includes(office) && at.submitted !== null);
  const open = own.filter((record) => mayConsult(record.status) && textIn(record.body, 'consultation') === '');
  const rest = own.filter((record) => !open.includes(record));
  return (
    <Page title={t('office.title')} header={<TopBar title={t('office.title')} back="/office" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && own.length === 0 && (
        <EmptyState icon={FilePenLine} title={t('office.empty')}>
          {t('office.empty.line')}
        </EmptyState>
      )}
      <Group title={t('office.open')} records={open} />
      <Group title={t('office.rest')} records={rest} />
      <OlderYears />
    </Page>
  );
}

function Group({ title, records }: { readonly title: string; readonly records: readonly Shown[] }) {
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <Rows label={title}>
        {records.map((record) => (
          <OfficeRow key={record.id} record={record} />
        ))}
      </Rows>
    </Section>
  );
}

function OfficeRow({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('proposal');
  const author = usePerson(record.owner);
  const today = dateIn(new Date(useNow()).toISOString());
  return (
    <Row
      to={officePath(record.id)}
      kind={author?.name}
      at={nearDayText(i18n.language, dateIn(record.at.submitted ?? record.at.created), today)}
      title={t('subject.full', { subject: textIn(record.body, 'subject') })}
      foot={<StandingTag record={record} />}
    />
  );
}
