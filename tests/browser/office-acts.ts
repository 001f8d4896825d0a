/** What the people of an office do over the wire in the story of its year, where their screens are not looked at. */
import { hashText, canonical } from '#src/domain/record/content.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { yearlyId } from '#src/domain/record/yearly-id.ts';
import type { County } from './county.ts';
import { OtherPhone } from './other-phone.ts';

export const OFFICE = '331022106';
/** A year of which the sample county holds nothing yet. */
export const YEAR = 2027;
export const PLAN = yearlyId('plan', 'sanmen', OFFICE, YEAR);
export const SUMMARY = yearlyId('summary', 'sanmen', OFFICE, YEAR);
/** What a command on a record without an author's words names as seen. */
const NOTHING = hashText(canonical({}));

export interface Held {
  readonly kind: string;
  readonly day: string;
  readonly title: string;
  readonly more?: Readonly<Record<string, Json>>;
}

/** The activities of the year that were held without anybody looking at a screen. */
export const HELD: readonly Held[] = [
  { kind: 'study', day: '2027-02-18', title: '传达学习全会精神', more: { form: 'meeting', conveyedMeetings: ['县政协全会'] } },
  { kind: 'sitIn', day: '2027-03-22', title: '列席镇人民代表大会', more: { meetingKind: '镇人民代表大会' } },
  { kind: 'briefing', day: '2027-05-12', title: '听取镇政府半年工作通报', more: { reportingUnit: '横渡镇政府', period: 'H1' } },
  { kind: 'research', day: '2027-06-09', title: '调研生态旅游', more: { subject: '生态旅游' } },
  { kind: 'inspection', day: '2027-08-25', title: '视察水库除险' },
  { kind: 'sector', day: '2027-10-20', title: '农业界别活动' },
];

export async function membersOf(town: County): Promise<readonly OtherPhone[]> {
  const phones: OtherPhone[] = [];
  for (const n of [1, 2, 3, 4, 5, 6]) phones.push(await OtherPhone.of(town, `member${n}.hengdu`));
  return phones;
}

/** One activity, from its announcement to its record with the roll, in one batch. */
export async function holds(clerk: OtherPhone, held: Held, there: readonly OtherPhone[]): Promise<string> {
  const rec = newId();
  const { kind, title, day, more = {} } = held;
  const values = { kind, title, startsAt: `${day}T09:00:00+08:00`, place: '横渡镇', ...more };
  const moves = (name: string, expect: string, to: string) => ({
    rec,
    type: 'activity',
    op: 'transition',
    name,
    to,
    expect,
    seen: NOTHING,
  });
  await clerk.push(
    { rec, type: 'activity', op: 'create', set: { ...filled(values), invited: { add: there.map(({ id }) => id) } } },
    moves('announce', 'draft', 'announced'),
    ...there.map(({ id }) => ({
      rec: attendanceId(rec, id),
      type: 'attendance',
      op: 'create',
      set: filled({ activity: rec, member: id, clerkSays: 'present' }),
    })),
    moves('hold', 'announced', 'held'),
    moves('record', 'held', 'recorded'),
  );
  return rec;
}

function filled(values: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { to }]));
}

/** An activity of the plan for each quarter, the last of them to be made into a real one. */
export async function plansTheYear(clerk: OtherPhone, director: OtherPhone, county: OtherPhone): Promise<void> {
  const items = [1, 2, 3, 4].map((quarter) => ({ id: newId(), quarter, kind: 'symposium', topic: `第${quarter}季度委员座谈` }));
  await clerk.begin('plan', PLAN, { year: YEAR, aims: '围绕生态旅游履职' }, { items });
  await director.command(PLAN, 'sign', 'signed');
  await clerk.command(PLAN, 'submit', 'submitted');
  await county.command(PLAN, 'receive', 'received', { number: `${YEAR}-6` });
}
