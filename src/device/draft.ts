/** The form's side of {@link Typing}. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { newId } from '#src/domain/record/identity.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './shown.ts';
import { Typing } from './typing.ts';

/** @param id an existing record, or undefined to begin one under an id made once for this form */
export function useDraftOf(desk: Desk, type: string, id: string | undefined): Draft {
  const [fresh] = useState(newId);
  const rec = id ?? fresh;
  const typing = useMemo(() => new Typing(desk, type, rec), [desk, type, rec]);
  useEffect(() => typing.open(), [typing]);
  const shown = useSyncExternalStore(typing.subscribe, typing.get);
  return { id: rec, ...shown, change: typing.change, flush: typing.flush, transition: typing.transition, discard: typing.discard };
}
