import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { OlderYear } from '#src/hall/older-year.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { ChipLinks } from '#src/ui/chip-links.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { assessment } from '#src/features/assessment/model/assessment.ts';
import { LOOKS, yearAsked } from './assessment-paths.ts';
import { OpenPart, type OpenPartProps } from './open-part.tsx';

const ENOUGH = 5_000;
const YEARS = 3;

/** The assessments of an office's members: those that wait for its opinion first. Source: §3.3.1, §3.3.3. */
export function OfficeAssessmentsPage() {
  const { t } = useTranslation('assessment');
  const offices = staffedOffices(useActor());
  const title = t('list.title');
  return (
    <Page title={title} header={<TopBar title={title} back="/office/members" />}>
      <List path="/office/assess" openedBy="office" isMine={({ office }) => office !== null && offices.includes(office)} />
    </Page>
  );
}

/** The county's assessments: those that wait for its conclusion. Source: §3.3.3. */
export function CountyAssessmentsPage() {
  const { t } = useTranslation('assessment');
  const title = t('list.title');
  return (
    <Page title={title} tabs header={<RootBar title={title} />}>
      <List path="/county/assess" openedBy="membersWork" isMine={({ status, body }) => status !== 'draft' || body.openedBy !== undefined} />
    </Page>
  );
}

interface ListProps extends Pick<OpenPartProps, 'openedBy'> {
  readonly path: string;
  readonly isMine: (record: Shown) => boolean;
}

function List({ path, openedBy, isMine }: ListProps) {
  const { t } = useTranslation('assessment');
  const present = yearOf(useActor().today);
  const year = yearAsked(useParams().year, present);
  const { state, records } = useRecords('assessment', { limit: ENOUGH });
  const shown = records.filter((record) => record.body.year === year && isMine(record));
  const years = Array.from({ length: YEARS }, (_, back) => present - back);
  return (
    <>
      <ChipLinks
        label={t('field.year.label')}
        links={years.map((one) => ({ to: `${path}/${one}`, label: t('year', { year: one }), current: one === year }))}
      />
      <OlderYear year={year} />
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && shown.length === 0 && (
        <EmptyState icon={ClipboardList} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      {assessment.states.map((status) => (
        <Part key={status} status={status} records={shown.filter((record) => record.status === status)} />
      ))}
      {state === 'ready' && <OpenPart key={year} year={year} assessments={records} openedBy={openedBy} />}
    </>
  );
}

function Part({ status, records }: { readonly status: string; readonly records: readonly Shown[] }) {
  const { t } = useTranslation('assessment');
  if (records.length === 0) return null;
  const title = t(`state.${status}`);
  return (
    <Section title={title} note={<span className="num">{records.length}</span>}>
      <Rows label={title}>
        {records.map((record) => (
          <AssessmentRow key={record.id} record={record} />
        ))}
      </Rows>
    </Section>
  );
}

function AssessmentRow({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('assessment');
  const person = usePerson(record.owner);
  return (
    <Row
      to={pathTo('assessment', record.id)}
      title={person?.name ?? t('person.unknown')}
      foot={<RecordTag record={record} looks={LOOKS} />}
    />
  );
}
