import '#src/ui/css/desk.css';
import './overview.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { sumOfTallies, type SixTally } from '#src/domain/office-year/six-tally.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ListChecks } from 'lucide-react';
import { COUNTY_PATH, figurePath, officePath } from './overview-address.ts';
import { OverviewOnly } from './overview-only.tsx';
import { useAsOf } from './use-as-of.ts';

/** The six duties of every office together: how many members have done each; never one member beside another. Source: §2.6, §3.1. */
export function DutiesPage() {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const shown = useOfficeYears(yearOf(today));
  const asOf = useAsOf();
  const title = t('duties.title');
  return (
    <Page title={title} wide header={<TopBar title={title} back={COUNTY_PATH} />}>
      <OverviewOnly>
        <p className="cap muted">{t('duties.hint', { asOf })}</p>
        {shown === null ? <Skeleton lines={9} /> : <Tallies shown={shown} />}
      </OverviewOnly>
    </Page>
  );
}

function Tallies({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  if (!shown.knowsSix) return <EmptyState icon={ListChecks} title={t('duties.notHere')} />;
  return (
    <>
      <Tally title={t('duties.county')} tally={sumOfTallies(shown.years.map(({ six }) => six))} />
      {shown.years.map(({ office, six }) => (
        <div key={office} id={office}>
          <Tally title={shown.nameOf(office)} tally={six} office={office} />
        </div>
      ))}
    </>
  );
}

interface TallyProps {
  readonly title: string;
  readonly tally: SixTally;
  readonly office?: string;
}

function Tally({ title, tally, office }: TallyProps) {
  const { t } = useTranslation('county');
  return (
    <Section
      title={title}
      note={t('duties.all', { n: tally.done, all: tally.members })}
      end={
        office === undefined ? undefined : (
          <Link className="link end" to={officePath(office)}>
            {t('overview.view')}
            <span className="vh">{title}</span>
          </Link>
        )
      }
    >
      <SixList tally={tally} name={title} office={office} />
    </Section>
  );
}

/** Six lines, one a duty; each opens the records behind it. */
export function SixList({
  tally,
  name,
  office,
}: {
  readonly tally: SixTally;
  readonly name: string;
  readonly office?: string | undefined;
}) {
  const { t } = useTranslation('county');
  return (
    <ul className="six-list">
      {tally.duties.map(({ duty, done, owed, waiting, records }) => (
        <li key={duty}>
          <span>{t(`duties.${duty}`)}</span>
          <span className="num">{t('duties.line', { n: done, all: owed, waiting })}</span>
          {records.length === 0 ? (
            <span className="muted num">{t('duties.records', { n: 0 })}</span>
          ) : (
            <Link className="link num" to={figurePath(`duty-${duty}`, office)}>
              {t('duties.records', { n: records.length })}
              <span className="vh">{t('duties.of', { name, duty: t(`duties.${duty}`) })}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
