import { CircleAlert, CircleCheck, CircleDashed, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { Tag } from '#src/ui/tag.tsx';
import { disagrees, isThere } from '#src/features/activity/model/answers.ts';

/** What stands about a member at an activity: the clerk's word, else their own, else that nothing was said. */
export function AnswerTag({ answer }: { readonly answer: Shown | null }) {
  const { t } = useTranslation('attendance');
  const { t: ofActivity } = useTranslation('activity');
  const [clerk, member] = [textIn(answer?.body ?? {}, 'clerkSays'), textIn(answer?.body ?? {}, 'memberSays')];
  if (answer?.delivery === 'failed') return <StatusTag status="failed">{ofActivity('delivery.failed')}</StatusTag>;
  if (answer !== null && disagrees(answer.body)) {
    return (
      <Tag tone="warn" icon={CircleAlert}>
        {ofActivity('answer.disagree.tag')}
      </Tag>
    );
  }
  if (clerk !== '') {
    return (
      <Tag tone={isThere(clerk) ? 'done' : 'neutral'} icon={CircleCheck}>
        {ofActivity('answer.clerk.tag', { said: t(`clerkSays.${clerk}`) })}
      </Tag>
    );
  }
  if (member === '') {
    return (
      <Tag tone="draft" icon={CircleDashed}>
        {ofActivity('answer.none')}
      </Tag>
    );
  }
  if (answer?.delivery === 'local')
    return <StatusTag status="local">{ofActivity('answer.local.tag', { said: t(`memberSays.${member}`) })}</StatusTag>;
  return (
    <Tag tone="wait" icon={Hourglass}>
      {t(`memberSays.${member}`)}
    </Tag>
  );
}
