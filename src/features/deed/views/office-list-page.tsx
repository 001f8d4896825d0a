import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { OlderYears } from '#src/hall/older-year.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { nearTimeText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS } from '#src/features/deed/model/standing.ts';
import { verifyPath } from './deed-paths.ts';

/** More than an office has in the half-years a desk holds. */
const ENOUGH = 2_000;

/** The deeds of the office's members: those to verify first, then the rest. */
export function OfficeListPage() {
  const { t } = useTranslation('deed');
  const offices = staffedOffices(useActor());
  const { state, records } = useRecords('deed', { limit: ENOUGH });
  const own = records.filter(({ office, at }) => office !== null && offices.includes(office) && at.submitted !== null);
  const waiting = own.filter(({ status }) => status === 'submitted').reverse();
  const rest = own.filter(({ status }) => status !== 'submitted');
  return (
    <Page title={t('office.title')} header={<TopBar title={t('office.title')} back="/office" />}>
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && own.length === 0 && (
        <EmptyState icon={HeartHandshake} title={t('office.empty')}>
          {t('office.empty.line')}
        </EmptyState>
      )}
      <Group title={t('office.waiting')} records={waiting} />
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
  const { t, i18n } = useTranslation('deed');
  const author = usePerson(record.owner);
  const now = new Date(useNow()).toISOString();
  return (
    <Row
      to={verifyPath(record.id)}
      kind={author?.name ?? t('person.unknown')}
      at={nearTimeText(i18n.language, record.at.submitted ?? record.at.created, now)}
      title={textIn(record.body, 'title') || t('detail.untitled')}
      foot={<RecordTag record={record} looks={LOOKS} />}
    />
  );
}
