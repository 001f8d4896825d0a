/** The papers of a year between an office, its two superiors and the county, each told on both databases by the people themselves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { givenTaskId, newId } from '#src/domain/record/identity.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { recordDefinition, type RecordType } from '#src/registry.ts';
import { commanding, creating, editing } from '#tests/support/acts.ts';
import {
  bo,
  chair,
  committee,
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
} from '#tests/support/actors.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const CAST = [mei, bo, lin, dong, fu, linAcross, localParty, county, chair, membersWork, committee];

describe.each(dialects)('the papers of a year on $name', (dialect) => {
  let server: TestServer;
  const phones = new Map<string, WirePhone>();
  beforeAll(async () => {
    server = await openServer(dialect);
    await settleCounty(server, CAST);
  });
  afterAll(() => server.close());

  async function phone(actor: Actor): Promise<WirePhone> {
    const held = phones.get(actor.id) ?? (await phoneOf(server, actor, `phone-${actor.id}`));
    phones.set(actor.id, held);
    return held;
  }
  async function begins(actor: Actor, type: RecordType, values: Record<string, Json>): Promise<string> {
    const create = { ...creating(values), type };
    expect(await (await phone(actor)).push(create)).toMatchObject([{ status: 'applied' }]);
    return create.rec;
  }
  /** The record as the person has it after reading; undefined when they are not told of it. */
  async function reads(actor: Actor, id: string) {
    const hers = await phone(actor);
    await hers.pull();
    return hers.has(id);
  }
  async function says(actor: Actor, id: string, name: string, more: Partial<Transition> = {}) {
    const record = await reads(actor, id);
    if (!record) return [{ status: 'unseen' }];
    return (await phone(actor)).push(commanding(record, name, more, recordDefinition(record.type as RecordType))); // it came from our server
  }
  async function adds(actor: Actor, id: string, field: string, items: readonly Json[]) {
    const record = await reads(actor, id);
    if (!record) return [{ status: 'unseen' }];
    return (await phone(actor)).push(editing(record, { [field]: { add: [...items] } }));
  }
  const applied = [{ status: 'applied' }];

  test('plan: refused for an empty quarter, mended, signed, sent back, signed again, received', async () => {
    const id = await begins(lin, 'plan', { year: 2026, aims: '围绕渔港经济履职' });
    const item = (quarter: number) => ({ id: newId(), quarter, kind: 'study', topic: `第${quarter}季度` });
    await adds(lin, id, 'items', [item(1), item(2), item(3)]);
    expect(await says(dong, id, 'sign')).toMatchObject([
      { status: 'rejected', code: 'invalid', detail: { fields: [{ path: 'quarters.4', code: 'required' }] } },
    ]);
    await adds(lin, id, 'items', [item(4)]);
    expect(await says(lin, id, 'sign')).toMatchObject([{ code: 'forbidden' }]);
    expect(await says(dong, id, 'sign')).toMatchObject(applied);
    expect(await reads(county, id)).toBeUndefined();
    expect(await says(lin, id, 'submit')).toMatchObject(applied);
    expect(await says(county, id, 'return', { note: '请写明地点' })).toMatchObject(applied);
    expect((await reads(lin, id))?.log.at(-1)?.note).toBe('请写明地点');
    expect(await says(dong, id, 'sign')).toMatchObject(applied);
    expect(await says(lin, id, 'submit')).toMatchObject(applied);
    expect(await says(county, id, 'receive', { input: { number: '2026-7' } })).toMatchObject(applied);
    expect(await reads(mei, id)).toMatchObject({ status: 'received', body: { number: '2026-7', signedBy: dong.id } });
    expect(await reads(localParty, id)).toMatchObject({ status: 'received' });
    expect(await reads(linAcross, id)).toBeUndefined();
  });

  test('plan: clerk and director word one activity anew without hearing of each other; both wordings are kept, and one is chosen', async () => {
    const id = await begins(lin, 'plan', { year: 2026 });
    const [one, two] = [1, 2].map((quarter) => ({ id: newId(), quarter, kind: 'study', topic: `第${quarter}季度` }));
    if (!one || !two) throw new Error('no items');
    await adds(lin, id, 'items', [one, two]);
    const [clerks, directors] = [await reads(lin, id), await reads(dong, id)];
    if (!clerks || !directors) throw new Error('unseen');
    const reword = (topic: string) => ({ items: { rem: [one], add: [{ ...one, topic }] } });
    expect(await (await phone(lin)).push(editing(clerks, reword('学习宪法')))).toMatchObject(applied);
    const [answer] = await (await phone(dong)).push(editing(directors, reword('学习章程')));
    expect(answer).toMatchObject({ status: 'merged' });
    const beside = answer?.variants?.[0] ?? '';
    expect(await reads(lin, beside)).toMatchObject({ body: { value: [{ topic: '学习章程' }], by: dong.id } });
    const stands = (await reads(lin, id))?.body.items ?? null;
    expect(stands).toMatchObject([{ topic: '学习宪法' }, { topic: '第2季度' }]);
    expect(await says(lin, beside, 'take', { input: { from: stands } })).toMatchObject(applied);
    expect((await reads(dong, id))?.body.items).toMatchObject([{ topic: '学习章程' }, { topic: '第2季度' }]);
    for (const actor of [linAcross, localParty]) expect(await reads(actor, beside), actor.name).toBeUndefined();
  });

  test('summary: written, signed by a deputy who was named for it, received', async () => {
    const id = await begins(lin, 'summary', { year: 2026, basics: '委员 6 名，活动 8 次。' });
    expect(await says(fu, id, 'sign')).toMatchObject([{ code: 'forbidden' }]);
    const record = await reads(dong, id);
    if (record) await (await phone(dong)).push(editing(record, { delegate: { from: null, to: fu.id } }));
    expect(await says(fu, id, 'sign')).toMatchObject(applied);
    expect(await says(lin, id, 'submit')).toMatchObject(applied);
    expect(await says(county, id, 'receive', { input: { number: '2026-70' } })).toMatchObject(applied);
    expect((await reads(county, id))?.body).toMatchObject({ signedBy: fu.id, delegated: true });
  });

  test('assessment: the member’s words, the office’s signature, a remark, the conclusion; filed, it changes no more', async () => {
    const id = await begins(mei, 'assessment', { person: mei.id, year: 2026 });
    expect(await reads(lin, id)).toBeUndefined();
    expect(await says(mei, id, 'selfReport', { input: { selfSummary: '提案两件。' } })).toMatchObject(applied);
    expect(await says(lin, id, 'officeSign', { input: { officeOpinion: '好' } })).toMatchObject([{ code: 'forbidden' }]);
    expect(await says(dong, id, 'officeSign', { input: { officeOpinion: '认真' } })).toMatchObject(applied);
    expect(await says(mei, id, 'remark', { input: { remark: '六月因病' } })).toMatchObject(applied);
    expect(await says(membersWork, id, 'conclude', { input: { conclusion: '称职' } })).toMatchObject(applied);
    expect(await says(membersWork, id, 'file')).toMatchObject(applied);
    const page = await reads(membersWork, id);
    if (page) {
      expect(await (await phone(membersWork)).push(editing(page, { conclusion: { from: '称职', to: '改' } }))).toMatchObject([
        { code: 'locked' },
      ]);
    }
    const correction = { id: newId(), text: '七月调研应计入', by: membersWork.id, on: '2026-09-18' };
    expect(await adds(membersWork, id, 'corrections', [correction])).toMatchObject(applied);
    expect(await reads(mei, id)).toMatchObject({ status: 'filed', body: { conclusion: '称职', corrections: [correction] } });
    for (const actor of [bo, localParty, linAcross]) expect(await reads(actor, id), actor.name).toBeUndefined();
  });

  test('task: of the local Party committee, with progress, sent back, done, accepted; the neighbours hear nothing', async () => {
    const id = await begins(localParty, 'task', { from: 'localParty', to: JIANTIAO, text: '走访渔港商户', due: '2026-09-30' });
    expect(await says(lin, id, 'progress', { input: { text: '已走访十户' } })).toMatchObject(applied);
    expect(await says(lin, id, 'finish', { input: { result: '走访二十户' } })).toMatchObject(applied);
    expect(await says(county, id, 'signOff')).toMatchObject([{ code: 'forbidden' }]);
    expect(await says(localParty, id, 'return', { note: '请附名单' })).toMatchObject(applied);
    expect(await says(lin, id, 'finish', { input: { result: '名单已附' } })).toMatchObject(applied);
    expect(await says(localParty, id, 'signOff')).toMatchObject(applied);
    expect(await reads(dong, id)).toMatchObject({ status: 'signedOff' });
    expect(await reads(linAcross, id)).toBeUndefined();
  });

  test('check: findings with support offered, a reply, asked again, replied, closed', async () => {
    const finding = newId();
    const id = await begins(county, 'check', { office: JIANTIAO, kind: 'midYear', date: '2026-07-20' });
    await adds(county, id, 'findings', [{ id: finding, issue: '没有点名册', requirement: '补齐', due: '2026-08-20', support: '派人辅导' }]);
    const reply = { input: { finding, text: '已补' } };
    expect(await says(lin, id, 'reply', reply)).toMatchObject(applied);
    expect(await says(county, id, 'recheck', { input: { finding, accepted: false, text: '缺六月' } })).toMatchObject(applied);
    expect(await says(county, id, 'close')).toMatchObject([{ code: 'invalid' }]);
    expect(await says(lin, id, 'reply', reply)).toMatchObject(applied);
    expect(await says(county, id, 'close')).toMatchObject(applied);
    expect(await reads(dong, id)).toMatchObject({ status: 'closed' });
    expect(await reads(linAcross, id)).toBeUndefined();
  });

  test('practice: submitted, published to every office, adopted by a neighbour who reports back', async () => {
    const id = await begins(lin, 'practice', { title: '码头接待日', steps: '每月十五日', effect: '来访二十件' });
    expect(await says(lin, id, 'submit')).toMatchObject(applied);
    expect(await reads(linAcross, id)).toBeUndefined();
    expect(await says(county, id, 'publish')).toMatchObject(applied);
    expect(await says(linAcross, id, 'adopt')).toMatchObject(applied);
    expect(await says(linAcross, id, 'reportBack', { input: { text: '来访多了' } })).toMatchObject(applied);
    expect((await reads(mei, id))?.body).toMatchObject({ adoptions: [{ office: HENGDU }], reports: [{ text: '来访多了' }] });
  });

  test('support: asked for by the office, answered by the members’ work committee, closed by the office', async () => {
    const id = await begins(lin, 'support', { what: 'vehicle', text: '视察用车' });
    expect(await says(membersWork, id, 'answer', { input: { answer: '中巴一辆' } })).toMatchObject(applied);
    expect((await reads(lin, id))?.body.answer).toBe('中巴一辆');
    expect(await says(lin, id, 'close')).toMatchObject(applied);
  });

  test('contact stays within the office; news reaches the county; a council session the county’s people', async () => {
    const call = await begins(lin, 'contact', { member: mei.id, how: 'visit', on: '2026-09-10', topic: '近况' });
    expect([await reads(dong, call), await reads(mei, call), await reads(county, call)].map(Boolean)).toEqual([true, false, false]);
    const story = await begins(lin, 'news', { title: '委员视察渔港', text: '……', on: '2026-09-18' });
    expect([await reads(county, story), await reads(localParty, story), await reads(linAcross, story)].map(Boolean)).toEqual([
      true,
      true,
      false,
    ]);
    const session = await begins(chair, 'councilSession', { title: '专题研究', date: '2026-03-12' });
    expect(await adds(county, session, 'officesHeard', [JIANTIAO])).toMatchObject(applied);
    expect([await reads(county, session), await reads(lin, session)].map(Boolean)).toEqual([true, false]);
    const decision = newId();
    expect(await adds(county, session, 'decisions', [{ id: decision, text: '上报名册' }])).toMatchObject(applied);
    const given = await begins(county, 'task', { from: 'county', to: JIANTIAO, text: '上报名册', session, decision });
    expect((await reads(lin, given))?.body).toMatchObject({ session, decision });
  });

  test('deployment: one task for each office however often it is given; the committee reads that of the office it assists, and no other', async () => {
    const deployment = newId();
    const giving = (to: string) => {
      const values = { from: 'county', to, title: '核对名册', text: '逐人核对。', due: '2026-10-20', deployment };
      return { ...creating(values, givenTaskId(deployment, to)), type: 'task' };
    };
    expect(await (await phone(county)).push(giving(JIANTIAO))).toMatchObject(applied);
    expect(await (await phone(county)).push(giving(HENGDU))).toMatchObject(applied);
    const again = await phoneOf(server, county, 'another-phone-of-the-county');
    expect((await again.push(giving(JIANTIAO)))[0]).not.toMatchObject({ status: 'rejected' });
    const [ours, theirs] = [givenTaskId(deployment, JIANTIAO), givenTaskId(deployment, HENGDU)];
    expect(await says(lin, ours, 'finish', { input: { result: '四人都已核对' } })).toMatchObject(applied);
    expect((await reads(county, ours))?.body).toMatchObject({ deployment, result: '四人都已核对' });
    expect([await reads(committee, ours), await reads(committee, theirs)].map(Boolean)).toEqual([true, false]);
    expect([await reads(linAcross, ours), await reads(linAcross, theirs)].map(Boolean)).toEqual([false, true]);
    expect([await reads(mei, ours), await reads(chair, ours)].map(Boolean)).toEqual([false, true]);
  });

  test('notices and materials reach whom they are for: an office, or who held a role that day, and nobody else', async () => {
    const forOffice = await begins(county, 'material', { title: '学习资料', audience: { kind: 'offices', ids: [JIANTIAO] } });
    const forClerks = await begins(county, 'notice', {
      title: '干事培训',
      text: '十月上旬。',
      audience: { kind: 'people', ids: [lin.id, linAcross.id], roles: ['clerk'] },
    });
    for (const id of [forOffice, forClerks]) expect(await says(county, id, 'publish')).toMatchObject(applied);
    const told = async (id: string, people: readonly Actor[]) => {
      const had: boolean[] = [];
      for (const person of people) had.push((await reads(person, id)) !== undefined);
      return had;
    };
    expect(await told(forOffice, [mei, lin, localParty, linAcross, chair])).toEqual([true, true, true, false, true]);
    expect(await told(forClerks, [lin, linAcross, mei, dong, chair])).toEqual([true, true, false, false, true]);
  });

  test('reports on the same matter are handled together by the county; the author of the joined one reads it', async () => {
    const words = { category: 'transport', situation: '夜里装卸有隐患。' };
    const joined: string[] = [];
    for (const title of ['码头夜间照明不足', '渔港码头夜间照明不足']) {
      const id = await begins(mei, 'report', { title, ...words });
      for (const [who, name] of [[mei, 'submit'] as const, [lin, 'forward'] as const])
        expect(await says(who, id, name)).toMatchObject(applied);
      joined.push(id);
    }
    const [main = '', twin = ''] = joined;
    expect(await says(chair, twin, 'merge', { input: { mergedInto: main } })).toMatchObject([{ code: 'forbidden' }]);
    expect(await says(county, twin, 'merge')).toMatchObject([{ code: 'invalid' }]);
    expect(await says(county, twin, 'merge', { input: { mergedInto: main } })).toMatchObject(applied);
    expect(await reads(mei, twin)).toMatchObject({ status: 'forwarded', body: { mergedInto: main } });
  });

  test('plenary: opened for an office, ticked by two at once, closed', async () => {
    const id = await begins(county, 'plenary', { office: JIANTIAO, session: '第六次会议', from: '2027-01-12', to: '2027-01-15' });
    const [hers, his] = [await reads(lin, id), await reads(dong, id)];
    if (hers) await (await phone(lin)).push(editing(hers, { attending: { add: [mei.id] } }));
    if (his) await (await phone(dong)).push(editing(his, { attending: { add: [bo.id] } }));
    expect((await reads(mei, id))?.body.attending).toEqual([mei.id, bo.id].toSorted());
    expect(await says(lin, id, 'close')).toMatchObject(applied);
  });

  test('engagement: the clerk’s rights follow its dates, and end with it (§3.3.2)', async () => {
    const values = { person: bo.id, office: JIANTIAO, source: 'member', letter: '聘 3 号', start: '2026-09-18' };
    const create = { ...creating({ year: 2026 }), type: 'plan' };
    expect(await (await phone(bo)).push(create)).toMatchObject([{ code: 'forbidden' }]);
    const id = await begins(dong, 'engagement', values);
    expect(await (await phone(bo)).push({ ...creating({ year: 2027 }), type: 'plan' })).toMatchObject(applied);
    const entry = await reads(mei, bo.id);
    expect(JSON.stringify(entry?.body.roles)).toContain('"role":"clerk"');
    expect(await says(dong, id, 'end', { note: '调离', input: { endedOn: '2026-09-18' } })).toMatchObject(applied);
    server.clock.now = '2026-09-19T06:00:00.000Z';
    expect(await (await phone(bo)).push({ ...creating({ year: 2028 }), type: 'plan' })).toMatchObject([{ code: 'forbidden' }]);
  });
});
