/** What the server is made of, handed to every route; and what every request knows about who sent it. */
import type { BaseLogger } from 'pino';
import type { Actor } from '#src/domain/people.ts';
import type { Config } from './config.ts';
import type { Store } from './store/database.ts';

export interface Parts {
  readonly config: Config;
  readonly store: Store;
  /** The server's clock, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly log: BaseLogger;
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
