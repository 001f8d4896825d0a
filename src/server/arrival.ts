/** What the server adds to records as their words arrive, e.g. whether a sign-in code was right. See `RecordDefinition.onArrival`. */
import { sameValue } from '#src/domain/record/content.ts';
import type { Arrival, Related } from '#src/domain/record/definition.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import type { Trx } from './store/database.ts';
import { needDefinition, relatedOf, type Records } from './store/family.ts';
import { loadRecords } from './store/records.ts';

export interface Arriving {
  /** All records of the batch as they stand now, with those they belong to. */
  readonly records: Records;
  /** The same before the batch. */
  readonly before: Records;
  readonly settings: Settings;
  readonly now: string;
}

interface Asked {
  readonly arrival: Arrival;
  readonly before: Stored | null;
  readonly after: Stored;
  readonly parent: Related | null;
}

/** The records of `changed` that get something added, in their new form, by id. */
export async function addOnArrival(trx: Trx, changed: readonly Stored[], world: Arriving): Promise<Map<string, Stored>> {
  const asked = changed.flatMap((after) => askedFor(after, world));
  const ids = asked.flatMap(({ arrival, after, parent }) => arrival.needs(after, parent, world.now));
  const found = await loadRecords(trx, [...new Set(ids)]);
  return new Map(
    asked.map(({ arrival, before, after, parent }) => {
      const own = arrival.needs(after, parent, world.now).flatMap((id) => found.get(id) ?? []);
      const body = arrival.add(before, after, { parent, found: own, settings: world.settings, now: world.now });
      return [after.id, { ...after, body }] as const;
    }),
  );
}

/** One whose fields did not change is left as it is. */
function askedFor(after: Stored, { records, before }: Arriving): Asked[] {
  const arrival = needDefinition(after.type).onArrival;
  const old = before.get(after.id) ?? null;
  if (!arrival || arrival.fields.every((field) => sameValue(old?.body[field], after.body[field]))) return [];
  return [{ arrival, before: old, after, parent: relatedOf(records, after.parent) }];
}
