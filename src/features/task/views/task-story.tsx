import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn, isCalendarDate } from '#src/domain/calendar.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Section } from '#src/ui/section.tsx';
import { Timeline, type TimelineStep } from '#src/ui/timeline.tsx';

/** What became of a task so far, oldest first: every word of progress, the report, the giver's answer. Source: §2.7. */
export function TaskStory({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('task');
  const given: TimelineStep = {
    key: 'given',
    state: 'ok',
    title: t('story.given'),
    meta: dayOfYearText(i18n.language, dateIn(record.at.created)),
  };
  const said = objectsIn(record.body, 'progress').map((one): Told => ({
    key: textIn(one, 'id'),
    day: textIn(one, 'on'),
    title: textIn(one, 'text'),
    who: <Name id={textIn(one, 'by')} />,
  }));
  const done = record.log
    .filter(({ name }) => name !== 'progress')
    .map((one, index): Told => ({
      key: `log-${index}`,
      day: dateIn(one.at),
      title: t(`story.${one.name}`),
      who: one.by.name,
      note: one.note ?? undefined,
      isBad: one.name === 'return',
    }));
  const steps = [...said, ...done]
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ key, day, title, who, note, isBad = false }): TimelineStep => ({
      key,
      title,
      state: isBad ? 'bad' : 'ok',
      meta: (
        <>
          {isCalendarDate(day) && dayOfYearText(i18n.language, day)} {who}
        </>
      ),
      detail: note,
    }));
  return (
    <Section title={t('story.title')}>
      <Timeline label={t('story.title')} steps={[given, ...steps]} />
    </Section>
  );
}

interface Told {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly who: ReactNode;
  readonly note?: string | undefined;
  readonly isBad?: boolean;
}

function Name({ id }: { readonly id: string }) {
  const { t } = useTranslation('task');
  const person = usePerson(id);
  return <>{person?.name ?? t('person.unknown')}</>;
}
