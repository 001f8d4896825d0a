import { describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { apply } from '#src/domain/record/apply.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import type { Mutation, Transition } from '#src/domain/record/mutation.ts';
import { newId } from '#src/domain/record/identity.ts';
import { mayRead, scopesOf } from '#src/domain/record/scopes.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { DEFAULT_SETTINGS } from '#src/domain/settings.ts';
import { cosignersInOrder } from '#src/features/proposal/model/cosigning.ts';
import { proposal } from '#src/features/proposal/model/proposal.ts';
import { changing, commanding, contextFor, creating, done, editing } from '#tests/support/acts.ts';
import { bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';

const committee = actorOn(
  { id: 'pc', name: '提案委', tenant: 'sanmen', roles: [{ role: 'proposalsCommittee', office: null, from: '2022-01-01', to: null }] },
  '2026-09-18',
);
const WORDS = { kind: 'joint', subject: '完善青蟹养殖尾水处理', category: 'fishery', situation: '尾水直排。', suggestions: '集中处理。' };

function does(actor: Actor, current: Stored | null, mutation: Mutation): Applied {
  return apply(proposal, current, { ...mutation, type: 'proposal' }, contextFor(actor));
}
const begun = (values: Record<string, Json> = WORDS) => done(does(mei, null, creating(values)));
const command = (record: Stored, name: string, more: Partial<Transition> = {}) => commanding(record, name, more, proposal);
function walk(start: Stored, ...steps: readonly (readonly [Actor, string, Partial<Transition>?])[]): Stored {
  return steps.reduce((record, [actor, name, more]) => done(does(actor, record, command(record, name, more))), start);
}
const invited = () => walk(begun(), [mei, 'inviteCosponsors', { input: { people: [bo.id], until: '2026-10-01' } }]);
const cosponsors = (record: Stored) => record.body.cosponsors as { id: string; state: string; opinion: string }[]; // as the schema has it

describe('signing together', () => {
  test('who is asked sees the draft, signs with an opinion, and is named', () => {
    const asked = invited();
    expect(mayRead(bo, scopesOf(proposal, asked))).toBe(true);
    expect(mayRead(lin, scopesOf(proposal, asked))).toBe(false);
    expect(cosponsors(walk(asked, [bo, 'sign', { input: { opinion: '同意' } }]))).toMatchObject([
      { id: bo.id, state: 'agreed', opinion: '同意' },
    ]);
  });
  test('who was not asked cannot sign, and nobody asks themselves or edits the list', () => {
    expect(does(bo, begun(), command(begun(), 'sign'))).toMatchObject({ problem: { code: 'not_found' } });
    const draft = begun();
    expect(does(mei, draft, command(draft, 'sign'))).toMatchObject({ problem: { code: 'forbidden' } });
    expect(does(mei, draft, command(draft, 'inviteCosponsors', { input: { people: [mei.id] } }))).toMatchObject({
      problem: { code: 'invalid' },
    });
    expect(does(mei, draft, command(draft, 'inviteCosponsors'))).toMatchObject({
      problem: { detail: { fields: [{ path: 'input.people', code: 'required' }] } },
    });
  });
  test('who signed first stands first, then who is still asked, whatever their ids', () => {
    const cosponsor = (id: string, state: string, at: string) => ({ id, state, opinion: '', until: null, at });
    const body = {
      cosponsors: [
        cosponsor('a', 'declined', '2026-09-01T08:00:00Z'),
        cosponsor('b', 'invited', '2026-09-01T08:00:00Z'),
        cosponsor('c', 'agreed', '2026-09-03T08:00:00Z'),
        cosponsor('d', 'agreed', '2026-09-02T08:00:00.000Z'),
      ],
    };
    expect(cosignersInOrder(body).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  });
  test('declining takes the draft out of sight', () => {
    const declined = walk(invited(), [bo, 'decline', { note: '情况不熟' }]);
    expect(cosponsors(declined)[0]).toMatchObject({ state: 'declined', opinion: '情况不熟' });
    expect(mayRead(bo, scopesOf(proposal, declined))).toBe(false);
  });
  test('a changed text asks those who agreed again; a changed place of publication does not', () => {
    const signed = walk(invited(), [bo, 'sign']);
    expect(cosponsors(done(does(mei, signed, changing(signed, { publishConsent: true }))))[0]?.state).toBe('agreed');
    expect(cosponsors(done(does(mei, signed, changing(signed, { suggestions: '集中处理，分期建设。' }))))[0]?.state).toBe('invited');
  });
  test('nobody signs words they did not read', () => {
    const asked = invited();
    const changed = done(does(mei, asked, changing(asked, { situation: '改了' })));
    expect(does(bo, changed, command(asked, 'sign'))).toMatchObject({ problem: { code: 'content_changed' } });
  });
  test('a joint proposal needs somebody who agreed', () => {
    const asked = invited();
    expect(does(mei, asked, command(asked, 'submit'))).toMatchObject({
      problem: { detail: { fields: [{ path: 'cosponsors', code: 'required' }] } },
    });
    expect(walk(asked, [bo, 'sign'], [mei, 'submit']).status).toBe('submitted');
  });
  test('signing what was withdrawn meanwhile is told', () => {
    const asked = invited();
    const withdrawn = walk(asked, [mei, 'withdraw']);
    expect(does(bo, withdrawn, command(asked, 'sign'))).toMatchObject({
      problem: { code: 'state_changed', detail: { status: 'withdrawn' } },
    });
  });
});

describe('from handing in to the answer', () => {
  const submitted = () => walk(begun({ ...WORDS, kind: 'personal' }), [mei, 'submit']);
  const filed = () => walk(submitted(), [committee, 'file', { input: { number: '2026-031' } }]);

  test('the office sees it and the committee decides, not the office', () => {
    const record = submitted();
    expect([lin, committee, county].every((person) => mayRead(person, scopesOf(proposal, record)))).toBe(true);
    expect(mayRead(linAcross, scopesOf(proposal, record))).toBe(false);
    expect(does(lin, record, command(record, 'file', { input: { number: '1' } }))).toMatchObject({ problem: { code: 'forbidden' } });
  });
  test('the whole way: consulted, filed, assigned, extended, answered, judged', () => {
    const closed = walk(
      submitted(),
      [lin, 'consult', { input: { consultation: 'submit' } }],
      [committee, 'file', { input: { number: '2026-031' } }],
      [committee, 'assign', { input: { leadAssigned: '农业农村局' } }],
      [county, 'extend', { note: '需会商', input: { due: '2027-01-31' } }],
      [county, 'reply', { input: { replyText: '已列入计划', resultClass: 'B' } }],
      [mei, 'giveFeedback', { input: { satisfaction: 'basically', remarks: '请抓紧' } }],
      [committee, 'followUp', { input: { text: '已开工', on: '2027-05-01' } }],
    );
    expect(closed).toMatchObject({
      status: 'closed',
      body: { resultClass: 'B', satisfaction: 'basically', followUps: [{ text: '已开工' }] },
    });
  });
  test('the files of the answer are the committee’s to list, not the author’s', () => {
    const record = walk(filed(), [committee, 'assign', { input: { leadAssigned: '住建局' } }]);
    const file = { id: newId(), sha256: 'a'.repeat(64), size: 9, mime: 'application/pdf', name: '答复函.pdf' };
    const listing = { ...editing(record, { replyFiles: { add: [file] } }), type: 'proposal' };
    expect(does(committee, record, listing)).toMatchObject({ record: { body: { replyFiles: [file] } } });
    expect(does(mei, record, listing)).toMatchObject({ problem: { code: 'forbidden_field' } });
  });
  test('a unit has three months when no day is named', () => {
    expect(walk(filed(), [committee, 'assign', { input: { leadAssigned: '住建局' } }]).body.due).toBe('2026-12-18');
  });
  test('handled again, it gets a new day and no judgement', () => {
    const again = walk(
      filed(),
      [committee, 'assign', { input: { leadAssigned: '住建局', due: '2026-10-01' } }],
      [committee, 'reply', { input: { replyText: '无', resultClass: 'C' } }],
      [mei, 'giveFeedback', { input: { satisfaction: 'not' } }],
      [committee, 'rehandle', { note: '委员不满意' }],
    );
    expect(again).toMatchObject({ status: 'assigned', body: { due: '2026-12-18', replyText: '无' } });
    expect(again.body).not.toHaveProperty('satisfaction');
  });
  test('not filing says why, and the words can become a report of the author’s', () => {
    const record = submitted();
    expect(does(committee, record, command(record, 'notFile'))).toMatchObject({
      problem: { detail: { fields: [{ path: 'note', code: 'required' }] } },
    });
    const refused = walk(record, [committee, 'notFile', { note: '属个别问题', input: { reasons: ['personalMatter'] } }]);
    expect(does(mei, refused, command(refused, 'convertToReport'))).toMatchObject({
      also: [
        { type: 'report', status: 'draft', owner: mei.id, body: { title: WORDS.subject, situation: WORDS.situation, category: 'fishery' } },
      ],
    });
  });
  test('a proposal is not merged into itself', () => {
    const record = filed();
    expect(does(committee, record, command(record, 'merge', { input: { mergedInto: record.id } }))).toMatchObject({
      problem: { code: 'invalid' },
    });
  });
  test('after filing the author’s wish is an amendment', () => {
    expect(does(mei, filed(), changing(filed(), { subject: '别的' }))).toMatchObject({ also: [{ body: { kind: 'amendment' } }] });
  });
});

describe('what a proposal proves (§2.6)', () => {
  const signed = () => ({ ...walk(invited(), [bo, 'sign'], [mei, 'submit']), seq: 1 });
  const people = (settings = {}) =>
    proposal.evidence?.(signed(), null, { ...DEFAULT_SETTINGS, ...settings }).map(({ person, state }) => [person, state]);
  test('it counts for its first proposer', () => expect(people()).toEqual([[mei.id, 'confirmed']]));
  test('and for those who signed where the county says so', () => {
    expect(people({ cosignersCount: true })).toEqual([
      [mei.id, 'confirmed'],
      [bo.id, 'confirmed'],
    ]);
  });
  test('a draft or a withdrawn one counts for nobody', () => {
    expect(proposal.evidence?.(begun(), null, DEFAULT_SETTINGS)).toEqual([]);
    expect(proposal.evidence?.(walk(signed(), [mei, 'withdraw']), null, DEFAULT_SETTINGS)).toEqual([]);
  });
});
