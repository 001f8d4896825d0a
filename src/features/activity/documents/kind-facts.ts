import { namesOf } from '#src/domain/record/names.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Say } from './roll-line.ts';

/** The fields that only some kinds of activity have, named and in words; what is not filled is an empty text. Source: §2.1–§2.4. */
export function kindFacts(body: Body, say: Say): readonly (readonly [name: string, value: string])[] {
  const coded = (field: string) => (textIn(body, field) === '' ? '' : say(`${field}.${textIn(body, field)}`));
  const values: readonly (readonly [string, string])[] = [
    ['form', coded('form')],
    [
      'topics',
      namesOf(body, 'topics')
        .map((topic) => say(`topic.${topic}`))
        .join(say('and')),
    ],
    [
      'conveyedMeetings',
      namesOf(body, 'conveyedMeetings')
        .filter((meeting) => meeting.trim() !== '')
        .join(say('and')),
    ],
    ['meetingKind', textIn(body, 'meetingKind')],
    ['reportingUnit', textIn(body, 'reportingUnit')],
    ['period', coded('period')],
    ['subject', textIn(body, 'subject')],
  ];
  return values.map(([field, value]) => [say(`field.${field}.label`), value]);
}
