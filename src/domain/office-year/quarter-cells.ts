/** The four quarters of an office at a glance: what was held, what is planned, what is missing. */
import { type CalendarDate, type Quarter, quarterOf, yearOf } from '#src/domain/calendar.ts';
import { activitiesOf, quarterOfActivity, type Organised } from '#src/domain/record/organisers.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** `planned`: an item or an activity, nothing held yet; `missing`: there should be something; `none`: nobody can say yet. */
export type CellState = 'done' | 'planned' | 'missing' | 'none';

export interface QuarterCell {
  readonly quarter: Quarter;
  readonly state: CellState;
  /** Activities held. */
  readonly held: readonly string[];
  /** Activities arranged, not held yet. */
  readonly arranged: readonly string[];
  /** Items of the plan that lie in the quarter. */
  readonly items: number;
}

export interface Activity extends Organised {
  readonly id: string;
  readonly status: string;
}

export interface QuarterWorld {
  readonly year: number;
  readonly today: CalendarDate;
  /** The day by which plans are in. */
  readonly planBy: CalendarDate;
}

/**
 * An activity lies in the quarter of its day and counts for each of its organisers once; called-off ones count for nothing.
 * A quarter that has gone by without an activity is missing, whatever was planned; without a plan nothing is missing
 * ahead of its time until plans should be in.
 *
 * @param plan the plan as the asker knows it; null when there is none
 * Source: §3.3.3.
 */
export function quarterCells(office: string, plan: Body | null, activities: readonly Activity[], world: QuarterWorld): QuarterCell[] {
  const own = activitiesOf(activities, office, world.year).filter(({ status }) => status !== 'cancelled');
  const planned = plan === null ? [] : [...plannedQuarters(plan).values()];
  return QUARTERS.map((quarter) => {
    const here = own.filter((one) => quarterOfActivity(one) === quarter);
    const held = here.filter(isHeld).map(({ id }) => id);
    const arranged = here.filter((one) => !isHeld(one)).map(({ id }) => id);
    const items = planned.filter((one) => one === quarter).length;
    const expected = plan !== null || world.today > world.planBy || hasBegun(quarter, world);
    const isPlanned = items + arranged.length > 0 && !isOver(quarter, world);
    const state = held.length > 0 ? 'done' : isPlanned ? 'planned' : expected ? 'missing' : 'none';
    return { quarter, state, held, arranged, items };
  });
}

/** In which quarter each item of a plan stands, by item, after what was moved; ids are made in the order of time. Source: §3.3.3. */
export function plannedQuarters(plan: Body): ReadonlyMap<string, Quarter> {
  const moves = objectsIn(plan, 'moves').toSorted((a, b) => (textIn(a, 'id') < textIn(b, 'id') ? -1 : 1));
  const items = objectsIn(plan, 'items').map((item) => ({ item: textIn(item, 'id'), quarter: item.quarter }));
  const known = new Set(items.map(({ item }) => item));
  const stood = [...items, ...moves.map((move) => ({ item: textIn(move, 'item'), quarter: move.quarter }))];
  return new Map(
    stood.flatMap(({ item, quarter }) => {
      const placed = QUARTERS.find((one) => one === quarter);
      return placed === undefined || !known.has(item) ? [] : [[item, placed] as const];
    }),
  );
}

export function isHeld({ status }: Pick<Activity, 'status'>): boolean {
  return status === 'held' || status === 'recorded';
}

function isOver(quarter: Quarter, { year, today }: QuarterWorld): boolean {
  return yearOf(today) > year || (yearOf(today) === year && quarterOf(today) > quarter);
}

function hasBegun(quarter: Quarter, { year, today }: QuarterWorld): boolean {
  return yearOf(today) > year || (yearOf(today) === year && quarterOf(today) >= quarter);
}
