/** Plan against actual: what was planned in each quarter, and what was held. */
import { dateIn, quarterOf, yearOf, type CalendarDate } from '#src/domain/calendar.ts';
import { activitiesOf, quarterOfActivity, type Organised } from '#src/domain/record/organisers.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { placedItems, QUARTERS, type PlacedItem, type PlanQuarter } from './quarters.ts';

export interface Activity extends Organised {
  readonly id: string;
  readonly status: string;
  readonly body: Body;
}

/** `done`: held; `arranged`: an activity was made from it; `open`: nothing yet. */
export type ItemState = 'done' | 'arranged' | 'open';

export interface ActualItem<One extends Activity> {
  readonly item: PlacedItem;
  readonly activities: readonly One[];
  readonly state: ItemState;
}

export interface ActualQuarter<One extends Activity> {
  readonly quarter: PlanQuarter;
  readonly items: readonly ActualItem<One>[];
  /** Activities that no item of the plan stands behind. */
  readonly unplanned: readonly One[];
  readonly planned: number;
  /** Activities held in the quarter. */
  readonly held: number;
  /** `missing`: nothing planned and nothing arranged. */
  readonly state: 'missing' | 'planned' | 'done';
}

/**
 * The four quarters of a plan beside the office's activities of that year. An activity lies in the quarter of its day,
 * its item where the plan has it now; called-off ones count for nothing.
 *
 * Source: §3.3.3.
 */
export function actualQuarters<One extends Activity>(
  body: Body,
  office: string,
  year: number,
  activities: readonly One[],
): ActualQuarter<One>[] {
  const own = activitiesOf(activities, office, year).filter(({ status }) => status !== 'cancelled');
  const items = placedItems(body);
  const known = new Set(items.map(({ id }) => id));
  return QUARTERS.map((quarter) => {
    const here = own.filter((one) => quarterOfActivity(one) === quarter);
    const placed = items.filter((item) => item.quarter === quarter).map((item) => withActivities(item, own));
    const unplanned = here.filter((one) => !known.has(textIn(one.body, 'planItem')));
    const held = here.filter(isHeld).length;
    const isEmpty = placed.length === 0 && here.length === 0;
    return {
      quarter,
      items: placed,
      unplanned,
      planned: placed.length,
      held,
      state: isEmpty ? 'missing' : held > 0 ? 'done' : 'planned',
    };
  });
}

function withActivities<One extends Activity>(item: PlacedItem, own: readonly One[]): ActualItem<One> {
  const activities = own.filter(({ body }) => textIn(body, 'planItem') === item.id);
  const state = activities.some(isHeld) ? 'done' : activities.length > 0 ? 'arranged' : 'open';
  return { item, activities, state };
}

export function isHeld({ status }: Activity): boolean {
  return status === 'held' || status === 'recorded';
}

/** True once a quarter of a year has gone by. */
export function isOver(year: number, quarter: PlanQuarter, today: CalendarDate): boolean {
  return yearOf(today) > year || (yearOf(today) === year && quarterOf(today) > quarter);
}

/** The months in which something was held, and those in which something is planned or arranged. */
export function monthsOfYear(quarters: readonly ActualQuarter<Activity>[]): { readonly held: number[]; readonly planned: number[] } {
  const months = (list: readonly Activity[]) => list.map(({ body }) => monthIn(body)).filter((month) => month !== null);
  const all = quarters.flatMap(({ items, unplanned }) => [...items.flatMap(({ activities }) => activities), ...unplanned]);
  const held = new Set(months(all.filter(isHeld)));
  const wanted = quarters.flatMap(({ items }) =>
    items.flatMap(({ item, state }) => (state === 'open' && item.month !== null ? [item.month] : [])),
  );
  const planned = [...months(all.filter((one) => !isHeld(one))), ...wanted].filter((month) => !held.has(month));
  return { held: [...held].toSorted((a, b) => a - b), planned: [...new Set(planned)].toSorted((a, b) => a - b) };
}

function monthIn(body: Body): number | null {
  const start = textIn(body, 'startsAt');
  return start === '' ? null : Number(dateIn(start).slice(5, 7));
}
