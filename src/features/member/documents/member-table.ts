/** The members of an office with their six duties as counts, on paper and as a table: confirmed and waiting side by side, never a ranking. */
import type { DutyProgress } from '#src/domain/duty.ts';
import type { MemberStanding } from '#src/features/member/model/standings.ts';
import type { Sheet } from '#src/paper/excel.ts';
import { type Paper, TYPE_MM } from '#src/paper/paper.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface MemberTableWords {
  readonly committee: string;
  readonly office: string;
  readonly year: string;
  /** The day of the counts, in words. */
  readonly day: string;
}

const [NAME_MM, SECTOR_MM] = [24, 30];

/** Source: §2.6; domain §3. */
export function memberPaper(members: readonly MemberStanding[], words: MemberTableWords, say: Say): Paper {
  const keys = members[0]?.duties.map(({ key }) => key) ?? [];
  const each = (TYPE_MM - NAME_MM - SECTOR_MM) / Math.max(1, keys.length);
  return {
    masthead: words.committee,
    title: say('table.paper', { office: words.office, year: words.year }),
    blocks: [
      { kind: 'line', parts: [say('table.count', { n: String(members.length) }), say('table.on', { day: words.day })] },
      {
        kind: 'table',
        columns: [
          { title: say('table.name'), mm: NAME_MM, centred: true },
          { title: say('table.sector'), mm: SECTOR_MM, centred: true },
          ...keys.map((key) => ({ title: say(`short.${key}`), mm: each, centred: true })),
        ],
        rows: members.map(({ name, sector, duties }) => [name, sector, ...duties.map((progress) => countWords(progress, say))]),
      },
      { kind: 'text', text: say('table.note') },
    ],
  };
}

/** `2`, with what waits below it; an excused duty says so. */
function countWords({ confirmed, waiting, state }: DutyProgress, say: Say): string {
  const lines = [String(confirmed)];
  if (waiting > 0) lines.push(say('table.waiting', { n: String(waiting) }));
  if (state === 'exempt') lines.push(say('standing.exempt'));
  return lines.join('\n');
}

/** Every count in a cell of its own. */
export function memberSheet(members: readonly MemberStanding[], { year }: MemberTableWords, say: Say): Omit<Sheet, 'note'> {
  const keys = members[0]?.duties.map(({ key }) => key) ?? [];
  return {
    name: say('table.sheet', { year }),
    columns: [
      { title: say('table.number'), width: 12 },
      { title: say('table.name'), width: 12 },
      { title: say('table.sector'), width: 16 },
      ...keys.flatMap((key) => {
        const duty = say(`short.${key}`);
        return [
          { title: say('table.confirmed', { duty }), width: 14 },
          { title: say('table.waits', { duty }), width: 14 },
        ];
      }),
      { title: say('table.exempt'), width: 24 },
    ],
    rows: members.map(({ number, name, sector, duties }) => [
      number,
      name,
      sector,
      ...duties.flatMap(({ confirmed, waiting }) => [confirmed, waiting]),
      duties
        .filter(({ state }) => state === 'exempt')
        .map(({ key }) => say(`short.${key}`))
        .join(say('comma')),
    ]),
  };
}
