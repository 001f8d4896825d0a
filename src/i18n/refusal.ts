/** Which words say why an act was not done. */

/** An act that was refused by the rules or not kept by the phone. */
export interface Refused {
  readonly problem: { readonly code: string } | null;
  readonly storage: string | null;
}

const STORAGE_KEYS: Readonly<Record<string, string>> = {
  storage_full: 'storage.notSaved',
  storage_closed: 'storage.closed',
  reload_needed: 'storage.reload',
};

/** The key of words for a phone that could not keep something. */
export function storageKey(code: string): string {
  return STORAGE_KEYS[code] ?? 'storage.closed';
}

export function refusalKey({ problem, storage }: Refused): string {
  if (storage !== null) return storageKey(storage);
  return problem === null ? 'problem.other' : `problem.${problem.code}`;
}
