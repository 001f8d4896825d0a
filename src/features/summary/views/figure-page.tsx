import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { useBackFrom } from '#src/hall/yearly/back-from-paper.ts';
import { LoadingPaper } from '#src/hall/yearly/loading-paper.tsx';
import { MissingPaper } from '#src/hall/yearly/missing-paper.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';

/** The records a figure of a summary was counted from. */
export function FigurePage() {
  const { t } = useTranslation('summary');
  const { id = '', figure = '' } = useParams();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingPaper title={t('name')} back="/" />;
  const records = view.state === 'ready' && view.record.type === 'summary' ? recordsBehind(view.record.body, figure) : null;
  if (view.state === 'missing' || records === null) return <MissingPaper />;
  return <Behind summary={view.record} figure={figure} records={records} />;
}

function recordsBehind(body: Body, figure: string): string[] | null {
  const duty = figure.startsWith('duty-') ? figure.slice('duty-'.length) : null;
  const found =
    duty === null
      ? objectsIn(body, 'figures').find((one) => one.key === figure)
      : objectsIn(body, 'dutyTable').find((one) => one.duty === duty);
  const ids = found?.records;
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : null;
}

interface BehindProps {
  readonly summary: Shown;
  readonly figure: string;
  readonly records: readonly string[];
}

function Behind({ summary, figure, records }: BehindProps) {
  const { t } = useTranslation('summary');
  const back = useBackFrom(summary);
  const title = t(figure.startsWith('duty-') ? `duty.${figure.slice('duty-'.length)}` : `figure.${figure}`);
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      <p className="cap muted num">{t('figure.count', { n: records.length })}</p>
      <Rows label={title}>
        {records.map((id) => (
          <RecordRow key={id} id={id} office={summary.office} />
        ))}
      </Rows>
    </Page>
  );
}

/** Where the office's staff read a record of each type. */
const STAFF_PATHS: Readonly<Record<string, string>> = {
  activity: '/office/activities',
  report: '/office/review',
  proposal: '/office/proposals',
  deed: '/office/deeds',
  mediation: '/mediations',
  request: '/requests',
};

function RecordRow({ id, office }: { readonly id: string; readonly office: string | null }) {
  const { t } = useTranslation('summary');
  const actor = useActor();
  const view = useRecord(id);
  if (view.state === 'loading') return null;
  if (view.state === 'missing') return <Row title={t('figure.notHere')} />;
  const { type, body } = view.record;
  const path = isOfficeStaff(actor, office) ? STAFF_PATHS[type] : undefined;
  const title = ['title', 'subject', 'name', 'topic', 'text'].map((field) => textIn(body, field)).find((words) => words !== '');
  return <Row title={title ?? t('figure.untitled')} meta={t(`type.${type}`)} to={path === undefined ? undefined : `${path}/${id}`} />;
}
