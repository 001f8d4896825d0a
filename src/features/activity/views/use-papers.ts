import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useDirectory } from '#src/hall/paper/use-directory.ts';
import { dayOfYearText, fullTimeText, timeText } from '#src/i18n/format.ts';
import { activityPaper } from '#src/features/activity/documents/activity-paper.ts';
import { kindFacts } from '#src/features/activity/documents/kind-facts.ts';
import { rollLine, type Say } from '#src/features/activity/documents/roll-line.ts';
import { rollSheet, signInPaper } from '#src/features/activity/documents/roll-papers.ts';
import { listIn } from './form.ts';
import { useRoll } from './use-roll.ts';

/** More than an office has. */
const ENOUGH = 2_000;

/** The papers of an activity: its record, its sign-in sheet, and its roll as a table. All of it from this phone. */
export function usePapers(record: Shown) {
  const { t, i18n } = useTranslation(['activity', 'attendance']);
  const { name: committee } = useCommittee();
  const { isLoading, personOf, officeOf } = useDirectory();
  const { state, people } = useRoll(record);
  const proposals = useRecords('proposal', { limit: ENOUGH }).records;
  const { body } = record;
  const say: Say = (key, values) => t(key, values ?? {});
  const ofAttendance: Say = (key, values) =>
    /^(?:memberSays|clerkSays|leaveKind)\./u.test(key) ? t(key, { ns: 'attendance' }) : t(`print.${key}`, values ?? {});
  const organisers = [...new Set([record.office ?? '', ...listIn(body, 'organisers')])].map(officeOf).filter((name) => name !== '');
  const [start, end] = [textIn(body, 'startsAt'), textIn(body, 'endsAt')];
  const when = [start, end].filter((at) => at !== '').map((at) => fullTimeText(i18n.language, at));
  const words = {
    committee,
    title: textIn(body, 'title'),
    facts: [
      [t('field.kind.label'), textIn(body, 'kind') === '' ? '' : t(`kind.${textIn(body, 'kind')}`)],
      [t('print.when'), when.join(t('print.until'))],
      [t('field.place.label'), textIn(body, 'place')],
      [t('field.organisers.label'), organisers.join(t('and'))],
      ...kindFacts(body, say),
    ].flatMap(([name = '', value = '']) => (value === '' ? [] : [[name, value] as const])),
    lines: people.map(({ person, body: said }) => rollLine({ ...personOf(person), body: said }, ofAttendance, timeText)),
    nameOf: (id: string) => personOf(id).name || id,
    proposalOf: (id: string) => textIn(proposals.find((one) => one.id === id)?.body ?? {}, 'subject') || t('verdict.untitled'),
    dayOf: (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date),
  };
  return {
    isLoading: isLoading || state === 'loading',
    record: activityPaper(body, words, say),
    signIn: signInPaper(words, say),
    sheet: rollSheet(words.lines, say),
  };
}
