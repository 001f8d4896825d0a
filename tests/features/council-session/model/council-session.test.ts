import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { councilSession, hasStudied, tasksToGive } from '#src/features/council-session/model/council-session.ts';
import { done } from '#tests/support/acts.ts';
import { chair, county, HENGDU, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, list } = desk(councilSession);
const [ALL, ONE] = [newId(), newId()];
const held = () =>
  done(
    list(county, begun(county, { title: '联络处工作专题研究', date: '2026-03-12' }), {
      decisions: {
        add: [
          { id: ALL, text: '上报委员名册', due: '2026-04-15' },
          { id: ONE, text: '试点接待日', offices: [JIANTIAO] },
        ],
      },
    }),
  );

describe('a session of the Chairpersons’ Council on the offices (§3.1)', () => {
  test('is recorded by the county office or a chair, read by the county', () => {
    expect(begun(chair, { date: '2026-03-12' }).status).toBe('open');
    expect(whoReads(councilSession, held())).toEqual(['county', 'chair', 'membersWork']);
    for (const actor of [lin, mei]) expect(faultsOf(begin(actor, { date: '2026-03-12' })), actor.name).toEqual(['forbidden']);
  });
  test('each decision becomes a task for each office it is for, once', () => {
    const session = held();
    const first = tasksToGive(session, [JIANTIAO, HENGDU], []);
    expect(first.map(({ to, text }) => `${to} ${text}`).toSorted()).toEqual(
      [`${JIANTIAO} 上报委员名册`, `${HENGDU} 上报委员名册`, `${JIANTIAO} 试点接待日`].toSorted(),
    );
    const given = first.map(({ to, decision }) => ({ body: { to, decision, session: session.id } }));
    expect(tasksToGive(session, [JIANTIAO, HENGDU], given.slice(1))).toEqual(first.slice(0, 1));
    expect(tasksToGive(session, [JIANTIAO, HENGDU], given)).toEqual([]);
  });
  test('a year without one is noticed', () => {
    expect(hasStudied([held()], 2026)).toBe(true);
    expect(hasStudied([held()], 2027)).toBe(false);
    expect(hasStudied([{ ...held(), deleted: 1 }], 2026)).toBe(false);
  });
});
