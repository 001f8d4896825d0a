import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { Finding, FindingReply } from '#src/domain/record/findings.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Timeline, type TimelineStep } from '#src/ui/timeline.tsx';

export interface FindingStoryProps {
  /** The check it belongs to. */
  readonly check: string;
  readonly finding: Finding;
}

/** What became of a finding: every reply with its evidence, every re-check, oldest first. Source: §3.2. */
export function FindingStory({ check, finding }: FindingStoryProps) {
  const { t } = useTranslation('check');
  const replies = finding.replies.map((one): TimelineStep => ({
    key: one.id,
    state: 'ok',
    title: t('story.replied'),
    meta: <When {...one} />,
    detail: one.text,
  }));
  const rechecks = finding.rechecks.map((one): TimelineStep => ({
    key: one.id,
    state: one.accepted ? 'ok' : 'bad',
    title: t(one.accepted ? 'story.accepted' : 'story.again'),
    meta: <When {...one} />,
    detail: one.text,
  }));
  const steps = [...replies, ...rechecks].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (steps.length === 0) return null;
  const files = finding.replies.flatMap((reply) => reply.files);
  return (
    <>
      <Timeline label={t('story.title')} steps={steps} />
      {files.length > 0 && <FilesToSee record={check} type="check" only={files} />}
    </>
  );
}

function When({ on, by }: Pick<FindingReply, 'on' | 'by'>) {
  const { t, i18n } = useTranslation('check');
  const person = usePerson(by);
  return (
    <>
      {isCalendarDate(on) && dayOfYearText(i18n.language, on)} {person?.name ?? t('person.unknown')}
    </>
  );
}
