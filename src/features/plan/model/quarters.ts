/** A plan's items by quarter, after what was moved. */
import { ACTIVITY_KINDS, type ActivityKind } from '#src/domain/activity-kinds.ts';
import { plannedQuarters } from '#src/domain/office-year/quarter-cells.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

export const QUARTERS = [1, 2, 3, 4] as const;
export type PlanQuarter = (typeof QUARTERS)[number];

export interface PlanItem {
  readonly id: string;
  readonly quarter: PlanQuarter;
  readonly month: number | null;
  readonly kind: ActivityKind;
  readonly topic: string;
  readonly place: string;
  readonly who: string;
  readonly lead: string;
  readonly requirements: string;
  readonly priority: string;
}

export interface PlanMove {
  readonly id: string;
  readonly item: string;
  readonly quarter: PlanQuarter;
  readonly month: number | null;
  readonly reason: string;
  readonly by: string;
}

/** An item where it stands now, with what moved it, oldest first. */
export interface PlacedItem extends PlanItem {
  readonly moves: readonly PlanMove[];
}

export function quarterOfMonth(month: number): number {
  return Math.ceil(month / 3);
}

/** The months of a quarter. */
export function monthsOf(quarter: PlanQuarter): number[] {
  return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
}

/** The items as they were planned. */
export function itemsOf(body: Body): PlanItem[] {
  return objectsIn(body, 'items').flatMap((item) => {
    const quarter = asQuarter(item.quarter);
    if (quarter === null) return [];
    return [
      {
        id: textIn(item, 'id'),
        quarter,
        month: asMonth(item.month),
        kind: ACTIVITY_KINDS.find((kind) => kind === item.kind) ?? 'other',
        topic: textIn(item, 'topic'),
        place: textIn(item, 'place'),
        who: textIn(item, 'who'),
        lead: textIn(item, 'lead'),
        requirements: textIn(item, 'requirements'),
        priority: textIn(item, 'priority'),
      },
    ];
  });
}

/** What was moved, oldest first: ids are made in the order of time. */
export function movesOf(body: Body): PlanMove[] {
  const moves = objectsIn(body, 'moves').flatMap((move) => {
    const quarter = asQuarter(move.quarter);
    if (quarter === null) return [];
    const { month } = move;
    return [
      {
        id: textIn(move, 'id'),
        item: textIn(move, 'item'),
        quarter,
        month: asMonth(month),
        reason: textIn(move, 'reason'),
        by: textIn(move, 'by'),
      },
    ];
  });
  return moves.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The items where they stand after every move, in the order of months; those without a month come last in their quarter.
 *
 * Source: §3.3.3.
 */
export function placedItems(body: Body): PlacedItem[] {
  const moves = movesOf(body);
  const quarters = plannedQuarters(body);
  const placed = itemsOf(body).map((item): PlacedItem => {
    const own = moves.filter((move) => move.item === item.id);
    const last = own.at(-1);
    return { ...item, quarter: quarters.get(item.id) ?? item.quarter, month: last ? last.month : item.month, moves: own };
  });
  return placed.sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Quarters in which an office has planned nothing: an office holds at least one activity in every quarter.
 *
 * Source: §3.3.3.
 */
export function emptyQuarters(body: Body): PlanQuarter[] {
  const planned = new Set(placedItems(body).map(({ quarter }) => quarter));
  return QUARTERS.filter((quarter) => !planned.has(quarter));
}

function orderOf({ quarter, month }: PlacedItem): number {
  return quarter * 100 + (month ?? 99);
}

function asQuarter(value: Body[string] | undefined): PlanQuarter | null {
  return QUARTERS.find((quarter) => quarter === value) ?? null;
}

function asMonth(value: Body[string] | undefined): number | null {
  return typeof value === 'number' && value >= 1 && value <= 12 ? value : null;
}
