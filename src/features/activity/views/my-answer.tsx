import type { TFunction } from 'i18next';
import { CircleAlert, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { objectIn, positionIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { nearTimeText, positionText } from '#src/i18n/format.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { codeResultOf, disagrees, methodOf } from '#src/features/activity/model/answers.ts';
import { Trouble } from '#src/ui/trouble.tsx';
import { AnswerTag } from './answer-tag.tsx';
import { clockWords } from './clock-words.ts';

/** What I said and what the clerk says about me, side by side; a disagreement is never hidden. */
export function MyAnswer({ answer, trouble }: { readonly answer: Shown | null; readonly trouble: string | null }) {
  const { t } = useTranslation('activity');
  return (
    <Section title={t('answer.title')} end={<AnswerTag answer={answer} />}>
      <div className="stack">
        <Trouble words={trouble} />
        {answer !== null && disagrees(answer.body) && (
          <Notice tone="warn" icon={Scale} lead={t('answer.disagree.lead')}>
            {t('answer.disagree.line')}
          </Notice>
        )}
        {answer !== null && <CodeNote body={answer.body} />}
        {answer === null ? <p className="small muted">{t('answer.none.line')}</p> : <TwoWords body={answer.body} />}
      </div>
    </Section>
  );
}

/** A code that was not right loses nothing: the clerk looks at it. */
function CodeNote({ body }: { readonly body: Body }) {
  const { t } = useTranslation('activity');
  const result = codeResultOf(body);
  if (result === null || result === 'valid' || textIn(body, 'clerkSays') !== '') return null;
  return (
    <Notice tone="warn" icon={CircleAlert} lead={t('code.note', { why: t(`code.result.${result}`) })}>
      {t('code.kept')}
    </Notice>
  );
}

/** Both words, with reason, time, way and place. */
export function TwoWords({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const now = new Date(useNow()).toISOString();
  const [member, clerk] = [textIn(body, 'memberSays'), textIn(body, 'clerkSays')];
  const recorded = objectIn(body, 'recordedAt');
  const device = textIn(recorded, 'device');
  const method = methodOf(body);
  const position = positionIn(recorded);
  const leaveKind = textIn(body, 'leaveKind');
  const receipt = textIn(objectIn(body, 'receipt'), 'digits');
  const isLeave = member === 'leave';
  const beside = isLeave
    ? [leaveKind && ofAttendance(`leaveKind.${leaveKind}`), textIn(body, 'leaveReason')]
    : [
        device && nearTimeText(i18n.language, device, now),
        method && t(`method.${method}`),
        clockNote(t, recorded.offsetMs),
        codeAge(t, body),
        textIn(recorded, 'place'),
        position && t('receipt.position', { where: positionText(position), m: position.accuracy }),
        textIn(body, 'remark'),
      ];
  return (
    <dl className="card pad two-words">
      <div>
        <dt>{ofAttendance('field.memberSays.label')}</dt>
        <dd>{member === '' ? t('answer.none') : ofAttendance(`memberSays.${member}`)}</dd>
        {beside.filter(Boolean).map((words) => (
          <dd className="small muted" key={words}>
            {words}
          </dd>
        ))}
      </div>
      <div>
        <dt>{ofAttendance('field.clerkSays.label')}</dt>
        <dd>{clerk === '' ? t('answer.clerk.none') : ofAttendance(`clerkSays.${clerk}`)}</dd>
        {textIn(body, 'clerkNote') !== '' && <dd className="small muted">{textIn(body, 'clerkNote')}</dd>}
        {receipt !== '' && <dd className="small muted">{t('roll.receipt', { digits: receipt })}</dd>}
      </div>
      {isLeave && textIn(body, 'leaveAnswer') !== '' && (
        <div>
          <dt>{ofAttendance('field.leaveAnswer.label')}</dt>
          <dd>{ofAttendance(`leaveAnswer.${textIn(body, 'leaveAnswer')}`)}</dd>
          {textIn(body, 'leaveNote') !== '' && <dd className="small muted">{textIn(body, 'leaveNote')}</dd>}
        </div>
      )}
    </dl>
  );
}

/** A phone's clock that is a minute or more off is said; where the time was never compared, that too. */
function clockNote(t: TFunction<'activity'>, offsetMs: Json | undefined): string {
  if (offsetMs === undefined) return '';
  if (typeof offsetMs !== 'number') return clockWords(t, null);
  return Math.abs(offsetMs) < 60_000 ? '' : clockWords(t, offsetMs);
}

function codeAge(t: TFunction<'activity'>, body: Body): string {
  const { ageMs } = objectIn(body, 'codeCheck');
  return typeof ageMs === 'number' ? t('code.age', { n: Math.max(0, Math.round(ageMs / 1_000)) }) : '';
}
