import '#src/ui/css/desk.css';
import './plan.css';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { hasRole, officesOf } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { recordDefinition } from '#src/registry.ts';
import { SyncPill } from '#src/hall/sync-pill.tsx';
import { YearlyTag } from '#src/hall/yearly/yearly-tag.tsx';
import { Page } from '#src/ui/page.tsx';
import { RootBar } from '#src/ui/root-bar.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { COUNTY_PATH, countyPath } from './plan-paths.ts';
import { yearIn } from '#src/hall/yearly/year-in.ts';
import { OlderYear } from '#src/hall/older-year.tsx';
import { YearLinks } from '#src/hall/yearly/year-links.tsx';

const ENOUGH = 500;

/** The plans and summaries of every office: what waits to be received, what is in, who has not sent one yet. Source: §3.1, §3.3.3. */
export function CountyListPage() {
  const { t } = useTranslation('plan');
  const [search] = useSearchParams();
  const actor = useActor();
  const year = yearIn(search.get('year') ?? undefined) ?? yearOf(actor.today);
  const offices = useRecords('office', { limit: ENOUGH });
  const plans = useRecords('plan', { limit: ENOUGH });
  const summaries = useRecords('summary', { limit: ENOUGH });
  const isReady = [offices, plans, summaries].every(({ state }) => state === 'ready');
  const sees = hasRole(actor, 'countyOffice') || hasRole(actor, 'chair') ? null : officesOf(actor, ['specialCommittee']);
  const shown = offices.records.filter(({ id }) => sees === null || sees.includes(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const of = ({ records }: typeof plans) => records.filter(({ body, at }) => body.year === year && at.submitted !== null);
  return (
    <Page title={t('county.title')} tabs wide header={<RootBar title={t('county.title')} end={<SyncPill />} />}>
      <YearLinks year={year} pathOf={(other) => `${COUNTY_PATH}?year=${other}`} />
      <OlderYear year={year} />
      {isReady ? (
        <div className="deskcols">
          <Papers title={t('county.plans')} papers={of(plans)} offices={shown} to={countyPath} />
          <Papers title={t('county.summaries')} papers={of(summaries)} offices={shown} to={(id) => `/county/summaries/${id}`} />
        </div>
      ) : (
        <Skeleton lines={9} />
      )}
    </Page>
  );
}

interface PapersProps {
  readonly title: string;
  readonly papers: readonly Shown[];
  readonly offices: readonly Shown[];
  readonly to: (id: string) => string;
}

function Papers({ title, papers, offices, to }: PapersProps) {
  const { t } = useTranslation('plan');
  const { states } = recordDefinition('plan');
  const waiting = papers.filter(({ status }) => status === 'submitted').length;
  const paperOf = (office: string) =>
    papers.filter((paper) => paper.office === office).toSorted((a, b) => states.indexOf(b.status) - states.indexOf(a.status))[0];
  return (
    <Section title={title} note={t('county.waiting', { n: waiting })}>
      <Rows label={title}>
        {offices.map((office) => {
          const paper = paperOf(office.id);
          const number = paper === undefined ? '' : textIn(paper.body, 'number');
          return (
            <Row
              key={office.id}
              title={textIn(office.body, 'name')}
              to={paper === undefined ? undefined : to(paper.id)}
              kind={number === '' ? undefined : t('sign.number', { number })}
              foot={paper === undefined ? <span className="small muted">{t('county.none')}</span> : <YearlyTag record={paper} />}
            />
          );
        })}
      </Rows>
    </Section>
  );
}
