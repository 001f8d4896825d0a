/** Which roles the person had who used this phone last, so that their frame can stand before their records are opened. */
import type { DisplayStore } from '#src/ui/display.ts';

/** Where it is kept: `localStorage`, which may fail in private windows. */
export type RoleStore = DisplayStore & Pick<Storage, 'removeItem'>;

const KEY = 'roles';

/** The names of the roles; null when nobody is signed in, or nobody knows. A hint only: what may be seen is decided by the session. */
export function rememberedRoles(store: RoleStore): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((role) => typeof role === 'string') : null;
  } catch {
    return null;
  }
}

/** Keeps the roles of whoever is signed in, and forgets them with the sign-out. */
export function rememberRoles(store: RoleStore, roles: readonly string[] | null): void {
  try {
    if (roles === null) store.removeItem(KEY);
    else store.setItem(KEY, JSON.stringify(roles));
  } catch {
    return;
  }
}
