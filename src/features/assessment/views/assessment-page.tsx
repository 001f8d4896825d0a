import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { objectIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ActsPart } from './acts-part.tsx';
import { assessmentPath, LOOKS } from './assessment-paths.ts';
import { FactsPart, LiveFacts } from './facts-part.tsx';
import { useSigned } from './use-signed.ts';

/** One assessment page: the facts, the member's words, the office's, the county's, and what the reader may add. Source: §3.3.3. */
export function AssessmentPage() {
  const { t } = useTranslation('assessment');
  const { id = '' } = useParams();
  const actor = useActor();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingRecord name={t('name')} back="/" />;
  if (view.state === 'missing' || view.record.type !== 'assessment') return <MissingRecord name={t('name')} back="/" />;
  const { record } = view;
  const year = Number(record.body.year);
  const desk = isOfficeStaff(actor, record.office) ? `/office/assess/${year}` : `/county/assess/${year}`;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={record.owner === actor.id ? `/file/${year}` : desk} />}>
      <Reading record={record} year={year} />
      <PaperLink to={`${assessmentPath(id)}/print`} />
      <ActsPart key={record.status} record={record} year={year} />
    </Page>
  );
}

function Reading({ record, year }: { readonly record: Shown; readonly year: number }) {
  const { t } = useTranslation('assessment');
  const person = usePerson(record.owner);
  const { body, owner } = record;
  const kept = objectsIn(objectIn(body, 'facts'), 'duties').length > 0;
  return (
    <>
      <div className="dochead">
        <h2>{person?.name ?? t('person.unknown')}</h2>
        <p className="meta">
          <span className="num">{t('year', { year })}</span>
          <RecordTag record={record} looks={LOOKS} />
        </p>
      </div>
      {kept ? <FactsPart facts={objectIn(body, 'facts')} /> : <LiveFacts person={owner} year={year} />}
      <Words record={record} field="selfSummary" />
      <Words record={record} field="officeOpinion" />
      <Signed body={body} />
      <Words record={record} field="remark" />
      <Words record={record} field="conclusion" />
      <Corrections record={record} />
    </>
  );
}

function Words({ record: { body }, field }: { readonly record: Shown; readonly field: string }) {
  const { t } = useTranslation('assessment');
  const text = textIn(body, field);
  if (text === '') return null;
  return (
    <section className="sec card pad txt" aria-label={t(`field.${field}.label`)}>
      <h3>{t(`field.${field}.label`)}</h3>
      <p>{text}</p>
    </section>
  );
}

function Signed({ body }: { readonly body: Shown['body'] }) {
  const words = useSigned(body);
  return words === null ? null : <p className="small muted">{words}</p>;
}

/** What was found wrong after filing, beside the page that stands as it was filed. */
function Corrections({ record: { body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('assessment');
  const corrections = objectsIn(body, 'corrections');
  if (corrections.length === 0) return null;
  return (
    <Section title={t('field.corrections.label')}>
      {corrections.map((one) => (
        <div key={textIn(one, 'id')} className="card pad txt">
          <p>{textIn(one, 'text')}</p>
          <p className="small muted">{dayOfYearText(i18n.language, textIn(one, 'on'))}</p>
        </div>
      ))}
    </Section>
  );
}
