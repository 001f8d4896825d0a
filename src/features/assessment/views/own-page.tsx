import { Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useRecords } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { assessmentId } from '#src/domain/record/identity.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import { cleanText, isBlank } from '#src/domain/text.ts';
import { FormNote } from '#src/hall/writing/form-note.tsx';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { yearAsked } from './assessment-paths.ts';
import { LiveFacts } from './facts-part.tsx';
import { Trouble } from './trouble.tsx';

/** A member's own assessment of a year: the form of the self-summary, and once that was handed in, the page. Source: §3.3.3. */
export function OwnAssessmentPage() {
  const { t } = useTranslation('assessment');
  const { id: me, today } = useActor();
  const year = yearAsked(useParams().year, yearOf(today));
  const { state, records } = useRecords('assessment', { owner: me });
  const own = records.filter(({ body }) => body.year === year);
  const handedIn = own.find(({ status }) => status !== 'draft');
  if (handedIn) return <Navigate to={pathTo('assessment', handedIn.id)} replace />;
  if (state === 'ready') return <SelfSummary year={year} begun={own[0]} />;
  const title = t('own.title', { year });
  return (
    <Page title={title} header={<TopBar title={title} back={`/file/${year}`} />}>
      <Skeleton lines={6} />
    </Page>
  );
}

/** Until they are handed in, the words are on this phone alone and part of no record. */
function SelfSummary({ year, begun }: { readonly year: number; readonly begun: Shown | undefined }) {
  const { t } = useTranslation('assessment');
  const { id: me } = useActor();
  const commit = useCommit();
  const words = useJotting(`assessment:${me}:${year}`);
  const [error, setError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const text = typedIn({ selfSummary: begun?.body.selfSummary ?? '', ...words.values }, 'selfSummary');
  const id = begun?.id ?? assessmentId(me, year);
  const title = t('own.title', { year });

  async function handleHandIn() {
    setError(isBlank(text) ? t('own.missing') : null);
    setTrouble(null);
    if (isBlank(text)) return;
    const made = begun ? null : await attempt(() => commit.edit('assessment', id, { person: me, year }));
    const done = made?.ok === false ? made : await attempt(() => commit.transition(id, 'selfReport', { input: { selfSummary: text } }));
    if (!done.ok) {
      setTrouble(t(refusalKey(done)));
      return;
    }
    await words.clear().catch(() => undefined);
  }

  return (
    <Page
      title={title}
      faulty={error !== null}
      header={<TopBar title={title} back={`/file/${year}`} />}
      actions={
        <Actions label={t('action.selfReport')} note={t('own.note')}>
          <Button tone="primary" grow onClick={handleHandIn}>
            {t('action.selfReport')}
          </Button>
        </Actions>
      }
    >
      <Trouble text={trouble} />
      {begun?.body.openedBy !== undefined && <Notice icon={Info}>{t('own.opened')}</Notice>}
      <LiveFacts person={me} year={year} />
      <div className="sec">
        <TextArea
          id="selfSummary"
          label={t('field.selfSummary.label')}
          hint={t('own.hint')}
          rows={8}
          error={error}
          value={text}
          onChange={(value) => words.change('selfSummary', cleanText(value))}
        />
      </div>
      <FormNote values={{ selfSummary: text }} fields={['selfSummary']} />
    </Page>
  );
}
