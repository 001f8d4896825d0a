/** A second committee on the same server: its file for the console, and somebody in each of its roles. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Actor, actorOn, type Role, ROLES } from '#src/domain/people.ts';
import { settleDay } from '#src/server/admin/daily.ts';
import { TODAY } from './actors.ts';
import { consoleOf } from './console.ts';
import type { TestServer } from './server.ts';

export const TONGLU = '330122001';
const COMMITTEE = {
  tenant: 'tonglu',
  administrator: { login: 'tonglu.admin', name: '桐庐管理员' },
  committee: { name: '政协桐庐县委员会', term: '第十届', session: '第五次会议' },
  offices: [{ code: TONGLU, name: '城南街道联络处', kind: 'street', localParty: '城南街道党工委' }],
};
const AT_OFFICE: readonly Role[] = ['member', 'clerk', 'director', 'deputyDirector', 'localParty', 'specialCommittee'];

/** Somebody of the other committee. */
export function stranger(role: Role, n: number): Actor {
  const id = `0198f7c1-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
  const office = AT_OFFICE.includes(role) ? TONGLU : null;
  return actorOn({ id, name: `桐庐${n}`, tenant: 'tonglu', roles: [{ role, office, from: '2022-01-01', to: null }] }, TODAY);
}
export const STRANGERS = ROLES.map(stranger);

/** Adds it as the console does. @returns the link for its administrator */
export async function addTonglu(server: TestServer): Promise<string> {
  const file = path.join(server.config.dataDir, 'committee.json');
  await writeFile(file, JSON.stringify(COMMITTEE));
  const say = consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);
  const said = await say('committee', 'add', file);
  if (said.exit !== 0) throw new Error(said.lines.join('\n'));
  await settleDay({ store: server.store, now: () => server.clock.now });
  return said.lines[0] ?? '';
}
