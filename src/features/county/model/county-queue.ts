/** Which reports the county looks at: how they stand, whose they are, what they say. Read from the workflow of reports. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { hasRole, officesOf, type Actor } from '#src/domain/people.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, RecordTimes } from '#src/domain/record/stored.ts';

/** As much of a report as the queue asks for. */
export interface Counted {
  readonly status: string;
  readonly office: string | null;
  readonly body: Body;
  readonly at: RecordTimes;
}

/** Groups of the queue that are not one state. */
export const GROUPS = ['todo', 'overdue', 'adopted', 'all'] as const;

export interface QueueFilter {
  /** One of {@link GROUPS} or a state of reports. */
  readonly state: string;
  readonly office: string | null;
  readonly category: string | null;
  readonly words: string;
}

/** The states in which reports are the county's, in the order of the workflow. */
export function countyStates(report: RecordDefinition): readonly string[] {
  return report.states.filter((state) => report.locked.includes(state));
}

/** The states in which a report waits to be edited and signed off, or set aside. */
export function todoStates(report: RecordDefinition): readonly string[] {
  return report.transitions.signOff?.from ?? [];
}

/** Waits for the county: one that is handled together with another waits no longer. */
export function isTodo(report: RecordDefinition, { status, body }: Pick<Counted, 'status' | 'body'>): boolean {
  return todoStates(report).includes(status) && textIn(body, 'mergedInto') === '';
}

/** Transferred to a unit whose answer should have come. */
export function isOverdue(report: RecordDefinition, { status, body }: Counted, today: CalendarDate): boolean {
  const due = textIn(body, 'due');
  return status === report.transitions.transfer?.to && due !== '' && due < today;
}

export function isAdopted({ body }: Counted): boolean {
  return objectsIn(body, 'adoptions').length > 0;
}

/**
 * May the person read this report as the county's? The county office and the chair read all of them; a
 * local Party committee those of its own office that were also sent to it. Source: §1.
 */
export function isBefore(actor: Actor, { office, body }: Counted): boolean {
  if (hasRole(actor, 'countyOffice') || hasRole(actor, 'chair')) return true;
  return office !== null && body.toLocalParty === true && officesOf(actor, ['localParty']).includes(office);
}

/** The reports that a filter lets through, the newest first. */
export function filtered<Report extends Counted>(
  reports: readonly Report[],
  filter: QueueFilter,
  report: RecordDefinition,
  today: CalendarDate,
): Report[] {
  const wanted = plain(filter.words);
  return reports
    .filter((one) => isIn(filter.state, one, report, today))
    .filter(({ office }) => filter.office === null || office === filter.office)
    .filter(({ body }) => filter.category === null || body.category === filter.category)
    .filter(({ body }) => wanted === '' || SEARCHED.some((field) => plain(textIn(body, field)).includes(wanted)))
    .sort((a, b) => compare(handedIn(b), handedIn(a)));
}

/** When a report was first handed in. */
export function handedIn({ at }: Pick<Counted, 'at'>): string {
  return at.submitted ?? at.created;
}

function isIn(state: string, one: Counted, report: RecordDefinition, today: CalendarDate): boolean {
  switch (state) {
    case 'todo':
      return isTodo(report, one);
    case 'overdue':
      return isOverdue(report, one, today);
    case 'adopted':
      return isAdopted(one);
    case 'all':
      return true;
    default:
      return one.status === state;
  }
}

const SEARCHED = ['title', 'situation', 'analysis', 'suggestions', 'place', 'sourceVillage', 'number', 'editedTitle', 'editedBody', 'unit'];

/** Words as they are compared: width and case do not matter. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** How many reports of an office stand in each state. */
export interface OfficeTally {
  readonly office: string;
  readonly byState: Readonly<Record<string, number>>;
  readonly all: number;
}

/** Counts by office and state. Offices without a report are counted too, with nothing. */
export function tallyOf(reports: readonly Counted[], offices: readonly string[]): OfficeTally[] {
  const seen = reports.flatMap(({ office }) => office ?? []);
  return [...new Set([...offices, ...seen])].map((office) => {
    const own = reports.filter((one) => one.office === office);
    const byState: Record<string, number> = {};
    for (const { status } of own) byState[status] = (byState[status] ?? 0) + 1;
    return { office, all: own.length, byState };
  });
}
