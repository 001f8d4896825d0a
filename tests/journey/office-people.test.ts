/** An office and its people through a year: clerks engaged, members kept in touch with and reminded, assessments opened, signed, filed; on both databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { assessmentId, newId } from '#src/domain/record/identity.ts';
import {
  bo,
  chair,
  county,
  dong,
  fu,
  HENGDU,
  JIANTIAO,
  lin,
  linAcross,
  localParty,
  mei,
  membersWork,
  TODAY,
} from '#tests/support/actors.ts';
import { write } from '#src/server/store/database.ts';
import { endGrants } from '#src/server/store/people.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { paperRound } from '#tests/support/paper-round.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

const member = (n: number) =>
  actorOn(
    {
      ...{ id: `0198f7c1-0000-7000-8000-0000000000b${n}`, name: `委员${n}`, tenant: 'sanmen' },
      roles: [{ role: 'member', office: JIANTIAO, from: '2022-01-01', to: null }],
    },
    TODAY,
  );
const [an, chen, ding, fang, gao] = [member(1), member(2), member(3), member(4), member(5)];
const CAST = [an, chen, ding, fang, gao, mei, bo, lin, dong, fu, linAcross, localParty, county, chair, membersWork];
const applied = [{ status: 'applied' }];
const forbidden = [{ status: 'rejected', code: 'forbidden' }];
const invalid = (path: string, code: string) => [{ status: 'rejected', code: 'invalid', detail: { fields: [{ path, code }] } }];

describe.each(dialects)('an office’s people on $name', (dialect) => {
  let server: TestServer;
  const { phone, begins, tries, reads, says, edits, adds } = paperRound(() => server);
  beforeAll(async () => {
    server = await openServer(dialect);
    await settleCounty(server, CAST);
  });
  afterAll(() => server.close());

  describe('assessment (§3.3.3)', () => {
    const opens = (who: Actor, openedBy: string) => ({ person: who.id, year: 2026, openedBy });
    const idOf = (who: Actor) => assessmentId(who.id, 2026);

    test('opened by the office, it waits for the member’s words; nobody hands in an empty page or another’s', async () => {
      const id = idOf(an);
      await begins(lin, 'assessment', opens(an, 'office'), id);
      expect(await reads(an, id)).toMatchObject({ status: 'draft', owner: an.id, office: JIANTIAO });
      expect(await says(an, id, 'selfReport')).toMatchObject(invalid('selfSummary', 'required'));
      expect(await says(lin, id, 'selfReport', { input: { selfSummary: '代写' } })).toMatchObject(forbidden);
      expect(await says(dong, id, 'officeSign', { input: { officeOpinion: '好' } })).toMatchObject([{ status: 'rejected' }]);
      expect(await says(an, id, 'selfReport', { input: { selfSummary: '两件提案。' } })).toMatchObject(applied);
      expect(await reads(bo, id)).toBeUndefined();
    });

    test('opened by the members’ work committee; not by a neighbour, the Party committee or another member', async () => {
      for (const actor of [linAcross, localParty, bo, chair]) {
        expect(await tries(actor, 'assessment', opens(chen, 'office')), actor.name).toMatchObject(forbidden);
      }
      const id = await begins(membersWork, 'assessment', opens(chen, 'membersWork'), idOf(chen));
      expect((await reads(chen, id))?.body.openedBy).toBe('membersWork');
    });

    test('an office that opens what the member has begun alone meets it, and nothing of the member’s is changed', async () => {
      const id = idOf(ding);
      await begins(ding, 'assessment', { person: ding.id, year: 2026 }, id);
      expect(await tries(lin, 'assessment', opens(ding, 'office'), id)).toMatchObject([{ status: 'rejected' }]);
      expect(await says(ding, id, 'selfReport', { input: { selfSummary: '一件提案。' } })).toMatchObject(applied);
      expect(await reads(lin, id)).toMatchObject({ status: 'selfDone' });
    });

    test('from the member’s words to the file: each step by whom it belongs to, in its order, and then frozen', async () => {
      const id = await begins(fang, 'assessment', { person: fang.id, year: 2026 }, idOf(fang));
      expect(await reads(lin, id)).toBeUndefined();
      expect(await says(fang, id, 'remark', { input: { remark: '早了' } })).toMatchObject([{ status: 'rejected' }]);
      await says(fang, id, 'selfReport', { input: { selfSummary: '三件提案。' } });
      expect(await edits(lin, id, { officeOpinion: '履职认真。' })).toMatchObject(applied);
      expect(await says(dong, id, 'officeSign')).toMatchObject(applied);
      expect((await reads(membersWork, id))?.body).toMatchObject({ officeOpinion: '履职认真。', signedBy: dong.id, delegated: false });
      expect(await says(fang, id, 'remark', { input: { remark: '六月因病。' } })).toMatchObject(applied);
      expect(await says(lin, id, 'conclude', { input: { conclusion: '自评' } })).toMatchObject(forbidden);
      expect(await says(membersWork, id, 'file')).toMatchObject([{ status: 'rejected' }]);
      expect(await says(county, id, 'conclude', { input: { conclusion: '同意。' } })).toMatchObject(applied);
      expect(await says(fang, id, 'remark', { input: { remark: '六月因病，七月已补。' } })).toMatchObject(applied);
      expect(await says(dong, id, 'file')).toMatchObject(forbidden);
      expect(await says(membersWork, id, 'file')).toMatchObject(applied);
      expect(await edits(lin, id, { officeOpinion: '改' })).toMatchObject([{ code: 'locked' }]);
      expect(await says(fang, id, 'remark', { input: { remark: '再补' } })).toMatchObject([{ status: 'rejected' }]);
      const correction = { id: newId(), text: '七月调研应计入', by: lin.id, on: '2026-09-18' };
      expect(await adds(lin, id, 'corrections', [correction])).toMatchObject(applied);
      expect(await reads(fang, id)).toMatchObject({
        status: 'filed',
        body: { selfSummary: '三件提案。', officeOpinion: '履职认真。', remark: '六月因病，七月已补。', corrections: [correction] },
      });
      expect((await reads(fang, id))?.log.map(({ name }) => name)).toEqual([
        'selfReport',
        'officeSign',
        'remark',
        'conclude',
        'remark',
        'file',
      ]);
    });

    test('a deputy signs what the first-responsible person named them for, and it says so (§3.3.1)', async () => {
      const id = await begins(gao, 'assessment', { person: gao.id, year: 2026 }, idOf(gao));
      await says(gao, id, 'selfReport', { input: { selfSummary: '一件。' } });
      expect(await says(fu, id, 'officeSign', { input: { officeOpinion: '好' } })).toMatchObject(forbidden);
      expect(await edits(fu, id, { delegate: fu.id })).toMatchObject([{ status: 'rejected' }]);
      expect(await edits(dong, id, { delegate: fu.id })).toMatchObject(applied);
      expect(await says(fu, id, 'officeSign', { input: { officeOpinion: '好' } })).toMatchObject(applied);
      expect(await reads(chair, id)).toMatchObject({
        body: { signedBy: fu.id, delegated: true },
        log: [{}, { by: { role: 'deputyDirector' } }],
      });
    });
  });

  describe('contacts and reminders (§2.6)', () => {
    const reminder = { member: mei.id, how: 'message', on: '2026-09-18', topic: '今年还差：视察', missing: ['inspection'], planned: [] };

    test('a reminder is a contact the member reads as well; the county and the neighbours do not', async () => {
      const id = await begins(lin, 'contact', reminder);
      expect(await reads(mei, id)).toMatchObject({ office: JIANTIAO, body: { missing: ['inspection'] } });
      expect((await reads(dong, id))?.body.topic).toBe('今年还差：视察');
      for (const actor of [bo, county, membersWork, localParty, linAcross]) expect(await reads(actor, id), actor.name).toBeUndefined();
    });

    test('what the member reads holds no notes of the office’s own, and stays the reminder it was', async () => {
      expect(await tries(lin, 'contact', { ...reminder, text: '家里有事' })).toMatchObject(invalid('text', 'not_in_list'));
      const id = await begins(lin, 'contact', reminder);
      expect(await edits(lin, id, { followUp: '再打电话' })).toMatchObject(invalid('followUp', 'not_in_list'));
      expect(await edits(lin, id, { missing: [] })).toMatchObject([{ status: 'rejected' }]);
      expect(await edits(mei, id, { topic: '不差' })).toMatchObject([{ status: 'rejected' }]);
    });

    test('the log of a contact is the office’s alone and grows by any of its staff; nobody writes at another office', async () => {
      expect(await tries(linAcross, 'contact', { member: mei.id, how: 'phone', topic: '越界' })).toMatchObject(forbidden);
      expect(await tries(mei, 'contact', { member: mei.id, how: 'phone', topic: '自己' })).toMatchObject(forbidden);
      const id = await begins(lin, 'contact', { member: mei.id, how: 'visit', on: '2026-09-10', topic: '近况', text: '渔船检修。' });
      expect(await edits(fu, id, { followUp: '十月再访' })).toMatchObject(applied);
      expect((await reads(lin, id))?.body).toMatchObject({ text: '渔船检修。', followUp: '十月再访' });
      expect(await reads(mei, id)).toBeUndefined();
    });
  });

  describe('engagement (§3.3.2)', () => {
    const letter = { source: 'member', letter: '聘 9 号', start: '2026-09-18' };
    const plan = (year: number) => tries(bo, 'plan', { year });

    test('only the first-responsible person of the office and the county engage', async () => {
      const values = { ...letter, person: bo.id, office: JIANTIAO };
      for (const actor of [lin, fu, localParty, chair, bo])
        expect(await tries(actor, 'engagement', values), actor.name).toMatchObject(forbidden);
      expect(await tries(dong, 'engagement', { ...values, office: HENGDU })).toMatchObject(forbidden);
      expect(await tries(dong, 'engagement', { ...values, end: '2026-09-17' })).toMatchObject(invalid('end', 'bad_order'));
    });

    test('its rights begin with its first day and end with its last; a correction of the letter gives none back', async () => {
      const values = { ...letter, person: bo.id, office: JIANTIAO, start: '2026-09-19', end: '2026-09-20' };
      const id = await begins(dong, 'engagement', values);
      expect(await plan(2040)).toMatchObject(forbidden);
      server.clock.now = '2026-09-19T06:00:00.000Z';
      expect(await plan(2041)).toMatchObject(applied);
      expect(await says(dong, id, 'end', { note: '调离', input: { endedOn: '2026-09-21' } })).toMatchObject(
        invalid('input.endedOn', 'out_of_range'),
      );
      expect(await says(county, id, 'end', { note: '调离', input: { endedOn: '2026-09-19' } })).toMatchObject(applied);
      server.clock.now = '2026-09-20T06:00:00.000Z';
      expect(await plan(2042)).toMatchObject(forbidden);
      expect(await edits(dong, id, { letter: '聘 10 号' })).toMatchObject(applied);
      expect(await plan(2043)).toMatchObject(forbidden);
      expect(await reads(bo, id)).toMatchObject({ status: 'ended', body: { letter: '聘 10 号' }, log: [{ name: 'end', note: '调离' }] });
    });

    test('a role the administrator has ended is not given back by a correction of the letter', async () => {
      const id = await begins(dong, 'engagement', { ...letter, person: gao.id, office: JIANTIAO, start: '2026-09-19' });
      expect(await tries(gao, 'plan', { year: 2045 })).toMatchObject(applied);
      await write(server.store, (trx) => endGrants(trx, gao.id, 'clerk', JIANTIAO, '2026-09-19'));
      expect(await edits(dong, id, { letter: '聘 11 号' })).toMatchObject(applied);
      expect(await tries(gao, 'plan', { year: 2046 })).toMatchObject(forbidden);
    });

    test('an engaged member is both: the session says so, and own words stay own', async () => {
      const session = async () => {
        const { headers } = await phone(bo);
        const answer = await server.app.inject({ url: '/api/v1/session', headers });
        return answer.json<{ account: { roles: { role: string; office: string }[] } }>().account.roles.map(({ role }) => role);
      };
      await begins(dong, 'engagement', { ...letter, person: bo.id, office: JIANTIAO, start: '2026-09-20' });
      expect(await session()).toEqual(expect.arrayContaining(['member', 'clerk']));
      expect(await tries(bo, 'report', { title: '码头照明' })).toMatchObject(applied);
      expect(await plan(2044)).toMatchObject(applied);
    });
  });
});
