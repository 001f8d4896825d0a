/** The phone's side of the app: one session, one open desk. Made once, by `app/main.tsx`. */
import type { Desk, Work } from './desk.ts';
import { type Watched, watched } from './emitter.ts';
import { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export interface Device {
  readonly session: Session;
  /** The open account's place; null while nobody is signed in. */
  readonly desk: Watched<Desk | null>;
  /** True once a newer version of the app took over the tables: this page can only be reloaded. */
  readonly outdated: Watched<boolean>;
  /** Opens whoever was signed in; resolves once the first screen can be drawn. */
  readonly start: () => Promise<void>;
  /** Puts every open form's words on disk, before the page is reloaded; false when some could not be kept. */
  readonly keepEverything: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** @param loadWork brings the heavy half of the device */
export function createDevice(around: Surroundings, loadWork: () => Promise<Work> = () => import('./work.ts')): Device {
  const outdated = watched(false);
  const session = new Session(around, loadWork, () => {
    void session.desk.get()?.keepEverything();
    outdated.set(true);
  });
  return {
    session,
    desk: session.desk,
    outdated,
    start: () => session.restore(),
    async keepEverything() {
      return (await session.desk.get()?.keepEverything()) ?? true;
    },
    close: () => session.close(),
  };
}
