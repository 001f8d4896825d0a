/** Tables that the browser began anew get back what only this phone has; looked at when they open and at every write. */
import type { Desk } from './desk.ts';

const AGAIN_MS = 15_000;

/**
 * @param tables the name of the tables that are open
 * @param closed ends the trying of a phone too full to take its words back in
 */
export function watchAside(
  desk: Pick<Desk, 'db' | 'account' | 'actor' | 'around' | 'wake'>,
  tables: string | null,
  closed: AbortSignal,
): void {
  const { aside } = desk.db;
  if (aside === undefined) return;
  let isAtIt = false;
  async function bring(): Promise<void> {
    if (isAtIt || closed.aborted) return;
    isAtIt = true;
    try {
      const { bringBack } = await import('./bring-back.ts');
      await bringBack(desk);
      desk.wake('commit');
    } catch {
      desk.around.after(AGAIN_MS, () => void bring());
    } finally {
      isAtIt = false;
    }
  }
  aside.onStrange = () => void bring();
  if (aside.strange(tables) !== null) void bring();
}
