import { fc } from '#tests/support/chance.ts';
import { describe, expect, test } from 'vitest';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { showWaiting } from '#src/domain/record/overlay.ts';
import { fromWire, toWire } from '#src/domain/record/to-wire.ts';
import { contact } from '#src/features/contact/model/contact.ts';
import { proposal } from '#src/features/proposal/model/proposal.ts';
import { report } from '#src/features/report/model/report.ts';
import { act, changing, commanding, creating, deleting, done, draftOf, restoring, walked, WORDS } from '#tests/support/acts.ts';
import { bo, county, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { referenceTo } from '#tests/support/papers.ts';
import { handled, proposalOf } from '#tests/support/proposals.ts';

describe('what the phone shows before the server has answered', () => {
  test('a contact with a member lies at the office where the directory has the member, at once', () => {
    const create = { ...creating({ member: mei.id, topic: '近况' }), type: 'contact' };
    const parent = referenceTo(mei.id);
    expect(showWaiting(contact, null, [create], county, parent)).toMatchObject({ office: JIANTIAO, parent: mei.id });
    expect(showWaiting(contact, null, [create], county)?.office).toBeNull();
  });
  test('a report begun offline, edited and handed in', () => {
    const create = creating(WORDS);
    const first = showWaiting(report, null, [create], mei);
    if (!first) throw new Error('nothing shown');
    const edit = changing(first, { title: '新题目' });
    const second = showWaiting(report, null, [create, edit], mei);
    if (!second) throw new Error('nothing shown');
    const shown = showWaiting(report, null, [create, edit, commanding(second, 'submit')], mei);
    expect(shown).toMatchObject({
      status: 'submitted',
      owner: mei.id,
      body: { ...WORDS, title: '新题目' },
      log: [{ name: 'submit', by: { id: mei.id, role: 'member' } }],
    });
  });
  test('own words win on screen over what another phone wrote meanwhile', () => {
    const start = draftOf(mei);
    const mine = changing(start, { title: '我的', situation: '灯全坏了。' });
    const theirs = done(act(mei, start, changing(start, { title: '别的', situation: '灯坏了五盏。' })));
    expect(showWaiting(report, theirs, [mine], mei)?.body).toMatchObject({ title: '我的', situation: '灯全坏了。' });
  });
  test('a command on a state that has moved on is not shown as if it held', () => {
    const submitted = walked(draftOf(mei), [mei, 'submit']);
    const decided = walked(submitted, [lin, 'return', { note: '补' }]);
    expect(showWaiting(report, decided, [commanding(submitted, 'forward')], lin)).toEqual(decided);
  });
  test('a delete and its restore', () => {
    const record = draftOf(mei);
    expect(showWaiting(report, record, [deleting(record)], mei)?.deleted).toBe(1);
    expect(showWaiting(report, record, [deleting(record), restoring(record)], mei)?.deleted).toBe(0);
  });
  test('who was asked to sign is named at once, and asked again once the words change', () => {
    const draft = proposalOf(mei);
    const invite = commanding(draft, 'inviteCosponsors', { input: { people: [bo.id] } }, proposal);
    expect(showWaiting(proposal, draft, [invite], mei)?.body.cosponsors).toMatchObject([{ id: bo.id, state: 'invited' }]);
    const signed = handled(draft, [mei, 'inviteCosponsors', { input: { people: [bo.id] } }], [bo, 'sign']);
    const shown = showWaiting(proposal, signed, [changing(signed, { situation: '改了。' })], mei);
    expect(shown?.body.cosponsors).toMatchObject([{ id: bo.id, state: 'invited' }]);
  });
  test('an edit of nothing shows nothing', () =>
    expect(showWaiting(report, null, [changing(draftOf(mei), { title: 'x' })], mei)).toBeNull());

  test('on an undisturbed record the phone shows exactly what the server will make of it', () => {
    const field = fc.constantFrom('title', 'situation', 'place', 'suggestions');
    const text = fc.constantFrom(null, '', '甲', '乙\n丙', '丁\n丙');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, text), { maxLength: 8 }), (edits) => {
        const create = creating(WORDS);
        let server = done(act(mei, null, create));
        const waiting: Mutation[] = [create];
        for (const [name, to] of edits) {
          const edit = changing(server, { [name]: to });
          waiting.push(edit);
          const applied = act(mei, server, edit);
          server = applied.status === 'noop' ? server : done(applied);
        }
        const shown = showWaiting(report, null, waiting, mei);
        expect(shown?.body).toEqual(server.body);
        expect(shown?.status).toEqual(server.status);
      }),
    );
  });
});

test('a record comes back from the wire as it went', () => {
  const record = { ...walked(draftOf(mei), [mei, 'submit']), seq: 7 };
  expect(fromWire(toWire(report, record), 'sanmen')).toEqual(record);
});

test('the words of a deleted record do not travel', () => {
  const record = draftOf(mei);
  expect(toWire(report, done(act(mei, record, deleting(record)))).body).toBeNull();
});
