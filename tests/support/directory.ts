/** The reference records a phone holds: offices and people, as administration wrote them. */
import type { Actor } from '#src/domain/people.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { HENGDU, JIANTIAO } from './actors.ts';
import { NOW } from './acts.ts';

function reference(type: string, id: string, body: Body): Stored {
  const at = { created: NOW, submitted: null, received: NOW };
  return {
    id,
    type,
    body,
    tenant: 'sanmen',
    v: 1,
    seq: 1,
    status: 'current',
    owner: '',
    office: null,
    parent: null,
    deleted: 0,
    log: [],
    at,
  };
}

export const OFFICES: readonly Stored[] = [
  reference('office', JIANTIAO, { code: JIANTIAO, name: '健跳镇', kind: 'town' }),
  reference('office', HENGDU, { code: HENGDU, name: '横渡镇', kind: 'town' }),
];

/** The directory entry of somebody. */
export function entryOf({ id, name, grants }: Actor, sector: string): Stored {
  const roles = grants.map(({ role, office, from, to }) => ({ role, office, from, to }));
  return reference('person', id, { name, sector, office: grants[0]?.office ?? null, roles });
}
