import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, isCalendarDate, yearOf } from '#src/domain/calendar.ts';
import { behind, type Behind, type FigureKey, figureNamed } from '#src/domain/office-year/behind.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { dayText } from '#src/i18n/format.ts';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { FileSearch } from 'lucide-react';
import { FindingTag } from './finding-tag.tsx';
import { COUNTY_PATH, officePath, recordPath } from './overview-address.ts';
import { OfficesOnly, seesOverview } from './overview-only.tsx';

/** The records behind a figure of the overview, of every office or of the one the address names. */
export function FigurePage() {
  const { t } = useTranslation('county');
  const { figure: named } = useParams();
  const [search] = useSearchParams();
  const { today } = useActor();
  const shown = useOfficeYears(yearOf(today));
  const office = search.get('office');
  const figure = figureNamed(named ?? null);
  const title = figure === null ? t('figure.unknown') : t(`figure.${figure}`);
  return (
    <Page title={title} header={<TopBar title={title} back={office === null ? COUNTY_PATH : officePath(office)} />}>
      <OfficesOnly>
        {figure !== null && (shown === null ? <Skeleton lines={6} /> : <Records shown={shown} figure={figure} office={office} />)}
      </OfficesOnly>
    </Page>
  );
}

interface RecordsProps {
  readonly shown: OfficesShown;
  readonly figure: FigureKey;
  readonly office: string | null;
}

function Records({ shown, figure, office }: RecordsProps) {
  const { t } = useTranslation('county');
  const years = shown.years.filter((one) => office === null || one.office === office);
  const found = behind(years, figure);
  const place = office === null ? '' : shown.nameOf(office);
  if (found.length === 0) return <EmptyState icon={FileSearch} title={t('figure.none')} />;
  return (
    <>
      <p className="cap muted num">
        {[place, t('figure.count', { n: found.length })].filter((part) => part !== '').join(t('overview.comma'))}
      </p>
      <Rows label={t(`figure.${figure}`)}>
        {found.map((one) => (
          <BehindRow key={`${one.record} ${one.finding?.id ?? ''}`} one={one} shown={shown} />
        ))}
      </Rows>
    </>
  );
}

function BehindRow({ one: { record: id, finding }, shown }: { readonly one: Behind; readonly shown: OfficesShown }) {
  const { t, i18n } = useTranslation('county');
  const isLocal = !seesOverview(useActor());
  const record = shown.recordOf(id);
  if (record === undefined) return <Row title={t('figure.notHere')} />;
  const day = finding?.due ?? dayIn(record, shown);
  return (
    <Row
      to={recordPath({ ...record, year: shown.year }, isLocal)}
      kind={record.office === null ? t(`figure.type.${record.type}`) : shown.nameOf(record.office)}
      at={isCalendarDate(day) && dayText(i18n.language, day)}
      title={(finding?.issue ?? titleOf(record, shown)) || t(`figure.type.${record.type}`)}
      foot={finding === null ? undefined : <FindingTag finding={finding} />}
    />
  );
}

/** The words that name a record; an attendance has those of its activity. */
function titleOf(record: Shown, shown: OfficesShown): string {
  const named = record.type === 'attendance' ? shown.recordOf(record.parent ?? '') : record;
  if (named === undefined) return '';
  return ['title', 'editedTitle', 'subject', 'text'].map((field) => textIn(named.body, field)).find((words) => words !== '') ?? '';
}

/** The day of what happened, else of handing in. */
function dayIn(record: Shown, shown: OfficesShown): string {
  const { body, at } = record.type === 'attendance' ? (shown.recordOf(record.parent ?? '') ?? record) : record;
  const start = textIn(body, 'startsAt');
  return textIn(body, 'date') || (start === '' ? textIn(body, 'due') || dateIn(at.submitted ?? at.created) : dateIn(start));
}
