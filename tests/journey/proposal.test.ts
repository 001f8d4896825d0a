/** The story of one proposal over three phones: written, signed by two, changed, signed again, handled and judged. */
import { describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { bo, JIANTIAO, lin, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';
import { photo } from '#tests/support/sample-files.ts';

function person(id: string, name: string, role: 'member' | 'proposalsCommittee', office: string | null): Actor {
  return actorOn({ id, name, tenant: 'sanmen', roles: [{ role, office, from: '2022-01-01', to: null }] }, TODAY);
}
const ye = person('0198f7c1-0000-7000-8000-000000000021', '叶秀芬', 'member', JIANTIAO);
const committee = person('0198f7c1-0000-7000-8000-000000000022', '提案委', 'proposalsCommittee', null);
const WORDS: Body = {
  kind: 'joint',
  subject: '完善青蟹养殖尾水处理',
  category: 'fishery',
  situation: '尾水经支渠直排外塘。',
  suggestions: '建两处连片处理点。',
};

describe.each(dialects)('a proposal on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  /** Written and two asked to sign, all without a network; sent afterwards. */
  async function asked(hers: Phone): Promise<string> {
    const id = newId();
    hers.cut();
    await hers.desk().commit.edit('proposal', id, WORDS);
    const input = { people: [bo.id, ye.id], until: '2026-10-01' };
    expect(await hers.desk().commit.transition(id, 'inviteCosponsors', { input })).toMatchObject({ ok: true });
    hers.mend();
    await hers.sync();
    return id;
  }

  async function states(phone: Phone, id: string): Promise<string[]> {
    return cosignersOf((await phone.show(id))?.body ?? {}).map(({ state }) => state);
  }

  test('two sign on their own phones at once; a changed text asks both again', async () => {
    const [hers, bos, yes] = [await phoneOf(mei), await phoneOf(bo), await phoneOf(ye)];
    const id = await asked(hers);
    await bos.sync();
    await yes.sync();
    expect(await bos.show(id)).toMatchObject({ status: 'draft', owner: mei.id });

    bos.cut();
    yes.cut();
    await bos.desk().commit.transition(id, 'sign', { input: { opinion: '同意。' } });
    await yes.desk().commit.transition(id, 'sign');
    bos.mend();
    yes.mend();
    await bos.sync();
    await yes.sync();
    await hers.sync();
    expect(await states(hers, id)).toEqual(['agreed', 'agreed']);

    await hers.desk().commit.edit('proposal', id, { suggestions: '建两处连片处理点，分期建设。' });
    await hers.sync();
    await bos.sync();
    expect(await states(hers, id)).toEqual(['invited', 'invited']);
    expect(cosignersOf((await bos.show(id))?.body ?? {})[0]).toMatchObject({ state: 'invited', opinion: '同意。' });

    expect(await hers.desk().commit.transition(id, 'submit')).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    await bos.desk().commit.transition(id, 'sign');
    await bos.sync();
    await hers.sync();
    expect(await hers.desk().commit.transition(id, 'submit')).toMatchObject({ ok: true });
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'submitted', delivery: 'arrived' });
  });

  test('signing words that changed meanwhile is refused, and the opinion stays with whoever wrote it', async () => {
    const [hers, bos] = [await phoneOf(mei), await phoneOf(bo)];
    const id = await asked(hers);
    await bos.sync();
    await hers.desk().commit.edit('proposal', id, { situation: '改了情况。' });
    await hers.sync();
    bos.cut();
    await bos.desk().commit.transition(id, 'sign', { input: { opinion: '同意旧稿。' } });
    bos.mend();
    await bos.sync();
    const kept = await bos.desk().db.kept.where('rec').equals(id).toArray();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).toContain('同意旧稿');
    await hers.sync();
    expect(await states(hers, id)).toEqual(['invited', 'invited']);
  });

  test('signing a proposal that was withdrawn meanwhile is told, and nobody’s name stands under it', async () => {
    const [hers, bos] = [await phoneOf(mei), await phoneOf(bo)];
    const id = await asked(hers);
    await bos.sync();
    bos.cut();
    await bos.desk().commit.transition(id, 'sign', { input: { opinion: '同意。' } });
    await hers.desk().commit.transition(id, 'withdraw');
    await hers.sync();
    bos.mend();
    await bos.sync();
    expect(await bos.show(id)).toMatchObject({ status: 'withdrawn', delivery: 'failed' });
    expect(await states(hers, id)).toEqual(['invited', 'invited']);
  });

  test('who declines no longer has it on their phone; the first proposer reads why', async () => {
    const [hers, yes] = [await phoneOf(mei), await phoneOf(ye)];
    const id = await asked(hers);
    await yes.sync();
    await yes.desk().commit.transition(id, 'decline', { input: { opinion: '情况不熟。' } });
    await yes.sync();
    await hers.sync();
    expect(await yes.show(id)).toBeNull();
    expect(cosignersOf((await hers.show(id))?.body ?? {})).toContainEqual(
      expect.objectContaining({ id: ye.id, state: 'declined', opinion: '情况不熟。' }),
    );
  });

  test('the whole way: consulted, filed, assigned, extended, answered, found wanting, handled again, judged, followed up', async () => {
    const [hers, clerks, desks] = [await phoneOf(mei), await phoneOf(lin), await phoneOf(committee)];
    const id = newId();
    await hers.desk().commit.edit('proposal', id, { ...WORDS, kind: 'personal' });
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();

    async function does(phone: Phone, name: string, options = {}): Promise<void> {
      await phone.sync();
      expect(await phone.desk().commit.transition(id, name, options)).toMatchObject({ ok: true });
      await phone.sync();
    }
    await does(clerks, 'consult', { input: { consultation: 'submit' } });
    await does(desks, 'file', { input: { number: '2026-031' } });
    await does(desks, 'assign', { input: { leadAssigned: '县农业农村局', coAssigned: ['健跳镇'] } });
    expect(await desks.show(id)).toMatchObject({ status: 'assigned', body: { due: '2026-12-18', coAssigned: ['健跳镇'] } });
    await does(desks, 'refuse', { note: '不是本局职责', input: { leadAssigned: '市生态环境局三门分局' } });
    await does(desks, 'extend', { note: '要取样', input: { due: '2027-01-31' } });
    const letter = new File([new Uint8Array(await photo())], '答复函.jpg', { type: 'image/jpeg' });
    expect(await desks.desk().addFile('proposal', id, letter, 'replyFiles')).toMatchObject({ ok: true });
    await does(desks, 'reply', { input: { replyText: '列入计划。', resultClass: 'B', discussed: '现场面商' } });
    await desks.sync();
    await hers.sync();
    const [file = ''] = Object.keys((await hers.show(id))?.files ?? {});
    expect(await hers.desk().fetchFile(id, file)).toBe(true);
    expect((await hers.show(id))?.files[file]).toMatchObject({ state: 'arrived' });
    await does(hers, 'giveFeedback', { input: { satisfaction: 'not', remarks: '还没有动工。' } });
    await does(desks, 'rehandle', { note: '委员不满意' });
    await does(desks, 'reply', { input: { replyText: '已动工。', resultClass: 'A' } });
    await does(hers, 'giveFeedback', { input: { satisfaction: 'satisfied' } });
    await does(desks, 'followUp', { input: { text: '已完工', on: '2027-05-01' } });

    await hers.sync();
    const story = await hers.show(id);
    expect(story).toMatchObject({ status: 'closed', delivery: 'arrived', body: { replyText: '已动工。', satisfaction: 'satisfied' } });
    expect(story?.body.followUps).toMatchObject([{ text: '已完工' }]);
    expect(story?.log.filter(({ name }) => name === 'refuse')).toMatchObject([{ note: '不是本局职责' }]);
  });

  test('not filed, it becomes a report of hers to hand in, once only', async () => {
    const [hers, desks] = [await phoneOf(mei), await phoneOf(committee)];
    const id = newId();
    await hers.desk().commit.edit('proposal', id, { ...WORDS, kind: 'personal' });
    await hers.desk().commit.transition(id, 'submit');
    await hers.sync();
    await desks.sync();
    await desks.desk().commit.transition(id, 'notFile', { note: '内容空泛', input: { reasons: ['tooVague'] } });
    await desks.sync();
    await hers.sync();
    await desks.desk().commit.transition(id, 'convertToReport');
    expect(await hers.desk().commit.transition(id, 'convertToReport')).toMatchObject({ ok: true });
    await desks.sync();
    await hers.sync();
    await hers.sync();
    expect(await hers.list('report')).toMatchObject([{ status: 'draft', body: { title: WORDS.subject, situation: WORDS.situation } }]);
  });
});
