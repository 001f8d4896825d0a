/** The three moments at which a server that dies may have said more, less or as much as it has done. Source: sync 3.2 H. */
export const DEATH_POINTS = ['before commit', 'after commit', 'mid response'] as const;
export type DeathPoint = (typeof DEATH_POINTS)[number];
