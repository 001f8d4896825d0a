import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { engagementStanding } from '#src/features/engagement/model/standing.ts';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Answers } from '#src/ui/answers.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { EndAct } from './end-act.tsx';
import { engagementPath, ENGAGEMENTS_PATH, mayEngage } from './engagement-paths.ts';
import { EngagementTag } from './engagement-tag.tsx';
import { useTerm } from './use-term.ts';

/** One engagement: whom, by which letter, from when to when, and why it ended early; its letter to print. Source: §3.3.2. */
export function EngagementPage() {
  const { t } = useTranslation('engagement');
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: ENGAGEMENTS_PATH };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== 'engagement') return <MissingRecord {...page} />;
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={ENGAGEMENTS_PATH} />}>
      <Reading record={view.record} />
      <PaperLink to={`${engagementPath(id)}/print`} label={t('paper.letter')} />
      <Steps record={view.record} />
    </Page>
  );
}

function Reading({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('engagement');
  const person = usePerson(record.owner);
  const office = useOffice(record.office);
  const term = useTerm(record.body);
  const source = textIn(record.body, 'source');
  const facts = [
    ['term', term],
    ['source', source === '' ? '' : t(`source.${source}`)],
    ['letter', textIn(record.body, 'letter')],
    ['criteria', textIn(record.body, 'criteria')],
  ] as const;
  return (
    <>
      <div className="dochead">
        <h2>{person?.name ?? t('person.unknown')}</h2>
        <p className="meta">
          <span>{office?.name}</span>
          <EngagementTag record={record} />
        </p>
      </div>
      <section className="sec card pad" aria-label={t('name')}>
        <Answers
          answers={facts.map(([key, value]) => ({
            key,
            label: t(`field.${key}.label`),
            value: value || t('unwritten'),
            empty: value === '',
          }))}
        />
      </section>
      <Ended record={record} />
    </>
  );
}

/** Who ended it early, with which last day and why. */
function Ended({ record: { log, body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('engagement');
  const ended = log.findLast(({ name }) => name === 'end');
  if (ended === undefined) return null;
  const words = { name: ended.by.name, day: dayOfYearText(i18n.language, dateIn(ended.at)) };
  return (
    <section className="sec card pad txt" aria-label={t('state.ended')}>
      <h3>{t('ended.by', words)}</h3>
      <p>{t('ended.last', { day: dayOfYearText(i18n.language, textIn(body, 'endedOn')) })}</p>
      <p>{ended.note}</p>
    </section>
  );
}

/** For whoever engages the office's clerks: correcting the letter's words, and ending it while it runs. */
function Steps({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('engagement');
  const actor = useActor();
  if (!mayEngage(actor, record.office)) return null;
  const isRunning = ['coming', 'running'].includes(engagementStanding(record, actor.today));
  return (
    <div className="sec stack">
      <LinkButton tone="outline" block to={`${engagementPath(record.id)}/edit`}>
        {t('edit.title')}
      </LinkButton>
      {isRunning && record.status === 'open' && <EndAct record={record} today={actor.today} />}
    </div>
  );
}
