/** What the server is made of, handed to every route; and what every request knows about who sent it. */
import type { Logger } from 'pino';
import type { Actor } from '#src/domain/people.ts';
import type { Config } from './config.ts';
import type { Store } from './store/database.ts';

export interface Parts {
  readonly config: Config;
  readonly store: Store;
  /** The server's clock, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly log: Logger;
  /** Folder of the built app; null when pages come from elsewhere, as in tests and while developing. */
  readonly dist: string | null;
}

/** The session a request came with. */
export interface RequestSession {
  readonly tokenHash: string;
  readonly deviceId: string;
  /** When it ends unless it is used again. */
  readonly expiresAt: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it, with the rights of today; null when nobody is signed in. Filled by the guard. */
    actor: Actor | null;
    session: RequestSession | null;
  }
}
