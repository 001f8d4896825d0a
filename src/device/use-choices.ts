/** Second wordings for views: those this person may settle today. */
import { useMemo } from 'react';
import type { Actor } from '#src/domain/people.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { isChoiceOf } from './choices.ts';
import { useDesk } from './device-context.tsx';
import { useActor } from './live.ts';
import { useLive } from './live-query.ts';
import { listRecords, type Reader, showRecord } from './read.ts';
import type { RecordList, Shown, Where } from './shown.ts';

/** More than anybody ever has to choose between. */
const ENOUGH = 1_000;

/** The open second wordings somebody may settle today, of all records or of one, all people's or one's own. */
export function useChoices({ parent, owner }: Pick<Where, 'parent' | 'owner'>): RecordList {
  const desk = useDesk();
  const actor = useActor();
  // Rights change with the day: an actor made anew within one has none but the same.
  const found = useLive(desk, () => listChoices(desk, actor, { ...(parent && { parent }), ...(owner && { owner }) }), [
    actor.today,
    parent,
    owner,
  ]);
  return useMemo(() => (found === undefined ? { state: 'loading', records: [] } : { state: 'ready', records: found }), [found]);
}

/** Whether this person may settle a second wording as both records stand. */
export function useIsChoice(variant: Shown, parent: Shown | null): boolean {
  const actor = useActor();
  return isChoiceOf(actor, variant, storedOf(parent, actor));
}

async function listChoices(reader: Reader, actor: Actor, where: Where): Promise<Shown[]> {
  const variants = await listRecords(reader, 'variant', { ...where, status: 'open', limit: ENOUGH });
  const parents = await Promise.all(variants.map((variant) => showRecord(reader, variant.parent ?? '')));
  return variants.filter((variant, at) => isChoiceOf(actor, variant, storedOf(parents[at] ?? null, actor)));
}

function storedOf(shown: Shown | null, { tenant }: Actor): Stored | null {
  return shown && { ...shown, tenant, v: 1 };
}
