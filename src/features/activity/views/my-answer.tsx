import { CircleAlert, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body, Json } from '#src/domain/record/stored.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { disagrees } from '#src/features/activity/model/answers.ts';
import { AnswerTag } from './answer-tag.tsx';

/** What I said and what the clerk says about me, side by side; a disagreement is never hidden. */
export function MyAnswer({ answer, trouble }: { readonly answer: Shown | null; readonly trouble: string | null }) {
  const { t } = useTranslation('activity');
  return (
    <Section title={t('answer.title')} end={<AnswerTag answer={answer} />}>
      <div className="stack">
        {trouble !== null && (
          <div role="alert">
            <Notice tone="back" icon={CircleAlert}>
              {trouble}
            </Notice>
          </div>
        )}
        {answer !== null && disagrees(answer.body) && (
          <Notice tone="warn" icon={Scale} lead={t('answer.disagree.lead')}>
            {t('answer.disagree.line')}
          </Notice>
        )}
        {answer === null ? <p className="small muted">{t('answer.none.line')}</p> : <TwoWords body={answer.body} />}
      </div>
    </Section>
  );
}

/** Both words, with reason and time. */
export function TwoWords({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation('activity');
  const { t: ofAttendance } = useTranslation('attendance');
  const now = new Date(useNow()).toISOString();
  const [member, clerk] = [textIn(body, 'memberSays'), textIn(body, 'clerkSays')];
  const device = deviceTime(body.recordedAt);
  const leaveKind = textIn(body, 'leaveKind');
  const isLeave = member === 'leave';
  const beside = isLeave
    ? [leaveKind && ofAttendance(`leaveKind.${leaveKind}`), textIn(body, 'leaveReason')]
    : [device && nearTimeText(i18n.language, device, now), textIn(body, 'remark')];
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
      </div>
    </dl>
  );
}

function deviceTime(recordedAt: Json | undefined): string {
  // Array.isArray does not narrow readonly arrays away.
  return typeof recordedAt === 'object' && recordedAt !== null && !Array.isArray(recordedAt) ? textIn(recordedAt as Body, 'device') : '';
}
