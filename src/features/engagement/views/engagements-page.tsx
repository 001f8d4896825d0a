import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice, usePerson, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { engagedDays } from '#src/domain/engaged-days.ts';
import { isOfficeStaff, officesOf, hasRole, staffedOffices } from '#src/domain/people.ts';
import { engagementStanding } from '#src/features/engagement/model/standing.ts';
import { OlderYears } from '#src/hall/older-year.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { engagementPath, ENGAGEMENTS_PATH } from './engagement-paths.ts';
import { EngagementTag } from './engagement-tag.tsx';
import { useTerm } from './use-term.ts';

const ENOUGH = 2_000;

/** The clerks an office has engaged, for the county those of every office: who is engaged now or soon, and who was. Source: §3.3.2. */
export function EngagementsPage() {
  const { t } = useTranslation('engagement');
  const actor = useActor();
  const { state, records } = useRecords('engagement', { limit: ENOUGH });
  const mayBegin = hasRole(actor, 'countyOffice') || officesOf(actor, ['director']).length > 0;
  const isNow = (one: Shown) => ['coming', 'running'].includes(engagementStanding(one, actor.today));
  const sorted = inOrder(records);
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={staffedOffices(actor).length > 0 ? '/office/members' : '/'} />}>
      {mayBegin && (
        <div className="sec">
          <LinkButton tone="primary" block to={`${ENGAGEMENTS_PATH}/new`}>
            {t('write.title')}
          </LinkButton>
        </div>
      )}
      {state === 'loading' && <Skeleton lines={6} />}
      {state === 'ready' && records.length === 0 && (
        <EmptyState icon={IdCard} title={t('list.empty')}>
          {t('list.empty.line')}
        </EmptyState>
      )}
      <Part title={t('list.now')} engagements={sorted.filter(isNow)} />
      <Part title={t('list.before')} engagements={sorted.filter((one) => !isNow(one))} />
      {hasRole(actor, 'countyOffice') && <OlderYears />}
    </Page>
  );
}

/** Office by office, the newest first. */
function inOrder(records: readonly Shown[]): Shown[] {
  const office = ({ office }: Shown) => office ?? '';
  return records.toSorted((a, b) => office(a).localeCompare(office(b)) || engagedDays(b.body).from.localeCompare(engagedDays(a.body).from));
}

function Part({ title, engagements }: { readonly title: string; readonly engagements: readonly Shown[] }) {
  if (engagements.length === 0) return null;
  return (
    <Section title={title} note={<span className="num">{engagements.length}</span>}>
      <Rows label={title}>
        {engagements.map((record) => (
          <EngagementRow key={record.id} record={record} />
        ))}
      </Rows>
    </Section>
  );
}

/** The office's name stands where the reader does not work there. */
function EngagementRow({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('engagement');
  const actor = useActor();
  const person = usePerson(record.owner);
  const office = useOffice(record.office);
  const term = useTerm(record.body);
  return (
    <Row
      to={engagementPath(record.id)}
      kind={isOfficeStaff(actor, record.office) ? undefined : office?.name}
      title={person?.name ?? t('person.unknown')}
      meta={term}
      foot={<EngagementTag record={record} />}
    />
  );
}
