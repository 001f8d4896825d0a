import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useRecord } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { isTypedCode } from '#src/domain/check-code.ts';
import { positionIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { AddPlace, hasNoPlace, PlacePart } from '#src/hall/files/place-part.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { isThere } from '#src/features/activity/model/answers.ts';
import { type Phase, phaseOf } from '#src/features/activity/model/when.ts';
import { activityPath, isId, receiptPath } from './activity-paths.ts';
import type { Asking } from './answer-actions.tsx';
import './code.css';
import { LoadingActivity, MissingActivity } from './missing-activity.tsx';
import { ReasonSheet } from './reason-sheet.tsx';
import { TroubleNotice } from './trouble-notice.tsx';
import { useAnswering } from './use-answering.ts';

/** 手动签到: the six digits read aloud, or present without a code, late, on leave. Works without a network and without a camera. */
export function ManualPage() {
  const { id } = useParams();
  return isId(id) ? <OneManual key={id} id={id} /> : <MissingActivity />;
}

function OneManual({ id }: { readonly id: string }) {
  useTranslation('attendance'); // its words are there before the page is, so that nothing flickers
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingActivity back={activityPath(id)} />;
  if (view.state === 'missing' || view.record.type !== 'activity') return <MissingActivity />;
  return <ByHand record={view.record} />;
}

function ByHand({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const navigate = useNavigate();
  const words = useJotting(`sign-in:${record.id}`);
  const { trouble, say } = useAnswering(record.id);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const phase = phaseOf(record, useNow());
  const digits = typedIn(words.values, 'digits').normalize('NFKC').replaceAll(/\s/gu, '');

  async function signIn(memberSays: string, more: Body = {}): Promise<boolean> {
    const done = await say(memberSays, more, placeIn(words.values));
    if (!done) return false;
    await words.clear();
    await navigate(isThere(memberSays) ? receiptPath(record.id) : activityPath(record.id), { replace: true });
    return true;
  }

  function handleCode() {
    setTried(true);
    if (isTypedCode(digits)) void signIn('present', { code: digits });
  }

  return (
    <Page title={t('manual.title')} header={<TopBar title={t('manual.title')} back={activityPath(record.id)} />}>
      <TroubleNotice trouble={trouble} />
      {phase === 'before' && <p className="sec">{t('manual.before')}</p>}
      {phase === 'closed' && <p className="sec">{t('manual.closed')}</p>}
      {phase === 'open' && (
        <Section title={t('manual.code.title')}>
          <form className="stack" onSubmit={(event) => event.preventDefault()}>
            <TextField
              id="digits"
              label={t('manual.digits')}
              hint={t('manual.digits.hint')}
              value={typedIn(words.values, 'digits')}
              error={tried && !isTypedCode(digits) ? t('manual.digits.wrong') : null}
              inputMode="numeric"
              onChange={(value) => words.change('digits', value)}
            />
            <Button tone="primary" onClick={handleCode}>
              {t('manual.sign')}
            </Button>
          </form>
        </Section>
      )}
      <WithoutCode phase={phase} onSay={signIn} onAsk={setAsking} />
      {phase === 'open' && <Place words={words} id={record.id} />}
      {asking !== null && <ReasonSheet activity={record.id} asking={asking} onSay={signIn} onClose={() => setAsking(null)} />}
    </Page>
  );
}

interface WithoutCodeProps {
  readonly phase: Phase;
  readonly onSay: (memberSays: string) => Promise<boolean>;
  readonly onAsk: (asking: Asking) => void;
}

/** What can be said without a code: here, late, late to say so, on leave. */
function WithoutCode({ phase, onSay, onAsk }: WithoutCodeProps) {
  const { t } = useTranslation('activity');
  return (
    <>
      {phase === 'open' && (
        <Section title={t('manual.without.title')}>
          <div className="stack">
            <Button tone="outline" onClick={() => onSay('present')}>
              {t('answer.present')}
            </Button>
            <Button tone="outline" onClick={() => onAsk('late')}>
              {t('answer.late')}
            </Button>
          </div>
        </Section>
      )}
      {phase === 'after' && (
        <div className="sec stack">
          <p>{t('manual.after')}</p>
          <Button tone="primary" onClick={() => onAsk('after')}>
            {t('answer.after')}
          </Button>
        </div>
      )}
      {(phase === 'before' || phase === 'open') && (
        <div className="sec stack">
          <Button tone="outline" onClick={() => onAsk('leave')}>
            {t('answer.leave')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Where: only if the member wants to say so. */
function Place({ words, id }: { readonly words: ReturnType<typeof useJotting>; readonly id: string }) {
  const { t } = useTranslation('activity');
  const [isOpen, setOpen] = useState(false);
  const form: Form = {
    id,
    values: words.values,
    textAt: (field) => typedIn(words.values, field),
    change: words.change,
    errorAt: () => null,
    keep: () => void words.save(),
  };
  return (
    <Section title={t('manual.place.title')}>
      <p className="small muted">{t('manual.place.line')}</p>
      {hasNoPlace(form) && !isOpen && <AddPlace onOpen={setOpen} />}
      <PlacePart form={form} lastPlace={null} isOpen={isOpen} onOpen={setOpen} />
    </Section>
  );
}

function placeIn(values: Body): Body {
  const [place, position] = [textIn(values, 'place'), positionIn(values)];
  return { ...(place === '' ? {} : { place }), ...(position === null ? {} : { position: { ...position } }) };
}
