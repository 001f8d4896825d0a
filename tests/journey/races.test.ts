/** Two people at one record in the same minute: nobody's words are overwritten unread, and what was refused is kept. */
import { describe, expect, test } from 'vitest';
import { actorOn, type Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { bo, county, lin, mei, TODAY } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';

function desk(id: string, name: string, role: 'proposalsCommittee' | 'countyOffice'): Actor {
  return actorOn({ id, name, tenant: 'sanmen', roles: [{ role, office: null, from: '2022-01-01', to: null }] }, TODAY);
}
const committee = desk('0198f7c1-0000-7000-8000-000000000032', '提案委', 'proposalsCommittee');
const colleague = desk('0198f7c1-0000-7000-8000-000000000033', '提案委二', 'proposalsCommittee');
const secondCounty = desk('0198f7c1-0000-7000-8000-000000000034', '县办二', 'countyOffice');
const WORDS: Body = { kind: 'personal', subject: '完善尾水处理', category: 'fishery', situation: '直排外塘。', suggestions: '建处理点。' };

describe.each(dialects)('two at once on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  async function does(phone: Phone, id: string, name: string, options = {}): Promise<void> {
    expect(await phone.desk().commit.transition(id, name, options)).toMatchObject({ ok: true });
  }

  async function handedIn(hers: Phone, words: Body = WORDS): Promise<string> {
    const id = newId();
    await hers.desk().commit.edit('proposal', id, words);
    await does(hers, id, 'submit');
    await hers.sync();
    return id;
  }

  /** What a phone keeps of a refused act. */
  async function keptOf(phone: Phone, id: string): Promise<string> {
    return JSON.stringify(await phone.desk().db.kept.where('rec').equals(id).toArray());
  }

  test('two merge two proposals into each other: the first holds, the second is told, and no circle comes of it', async () => {
    const [hers, one, other] = [await phoneOf(mei), await phoneOf(committee), await phoneOf(colleague)];
    const [a, b] = [await handedIn(hers), await handedIn(hers, { ...WORDS, subject: '另一份' })];
    await one.sync();
    for (const [id, number] of [
      [a, '2026-001'],
      [b, '2026-002'],
    ] as const)
      await does(one, id, 'file', { input: { number } });
    await one.sync();
    await other.sync();

    await does(one, a, 'merge', { input: { mergedInto: b } });
    await does(other, b, 'merge', { input: { mergedInto: a } });
    await one.sync();
    await other.sync();
    await one.sync();
    expect(await one.show(a)).toMatchObject({ status: 'merged', body: { mergedInto: b } });
    expect(await one.show(b)).toMatchObject({ status: 'filed' });
    expect(await keptOf(other, b)).toContain('invalid');
  });

  test('a proposal is not merged into itself', async () => {
    const [hers, one] = [await phoneOf(mei), await phoneOf(committee)];
    const id = await handedIn(hers);
    await one.sync();
    await does(one, id, 'file', { input: { number: '2026-001' } });
    expect(await one.desk().commit.transition(id, 'merge', { input: { mergedInto: id } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid' },
    });
  });

  test('answered while a colleague extends the day: the later act is refused with its words kept', async () => {
    const [hers, one, other] = [await phoneOf(mei), await phoneOf(committee), await phoneOf(colleague)];
    const id = await handedIn(hers);
    await one.sync();
    await does(one, id, 'file', { input: { number: '2026-001' } });
    await does(one, id, 'assign', { input: { leadAssigned: '县农业农村局' } });
    await one.sync();
    await other.sync();

    await does(one, id, 'reply', { input: { replyText: '已动工。', resultClass: 'A' } });
    await does(other, id, 'extend', { note: '还要取样', input: { due: '2027-01-31' } });
    await one.sync();
    await other.sync();
    expect(await other.show(id)).toMatchObject({ status: 'replied', body: { replyText: '已动工。' } });
    const kept = await keptOf(other, id);
    expect(kept).toContain('state_changed');
    expect(kept).toContain('还要取样');
  });

  test('extended first, the answer still counts, and both are in the story', async () => {
    const [hers, one, other] = [await phoneOf(mei), await phoneOf(committee), await phoneOf(colleague)];
    const id = await handedIn(hers);
    await one.sync();
    await does(one, id, 'file', { input: { number: '2026-001' } });
    await does(one, id, 'assign', { input: { leadAssigned: '县农业农村局' } });
    await one.sync();
    await other.sync();

    await does(other, id, 'extend', { note: '还要取样', input: { due: '2027-01-31' } });
    await does(one, id, 'reply', { input: { replyText: '已动工。', resultClass: 'A' } });
    await other.sync();
    await one.sync();
    const shown = await one.show(id);
    expect(shown).toMatchObject({ status: 'replied', delivery: 'arrived', body: { due: '2027-01-31', replyText: '已动工。' } });
    expect(shown?.log.map(({ name }) => name).slice(-2)).toEqual(['extend', 'reply']);
  });

  test('who signed may decline after it was handed in, until it is filed', async () => {
    const [hers, bos, one] = [await phoneOf(mei), await phoneOf(bo), await phoneOf(committee)];
    const id = newId();
    await hers.desk().commit.edit('proposal', id, WORDS);
    await does(hers, id, 'inviteCosponsors', { input: { people: [bo.id] } });
    await hers.sync();
    await bos.sync();
    await does(bos, id, 'sign');
    await bos.sync();
    await hers.sync();
    await does(hers, id, 'submit');
    await hers.sync();
    await bos.sync();

    bos.cut();
    await does(bos, id, 'decline', { input: { opinion: '情况变了。' } });
    bos.mend();
    await bos.sync();
    await hers.sync();
    expect(cosignersOf((await hers.show(id))?.body ?? {})).toMatchObject([{ id: bo.id, state: 'declined', opinion: '情况变了。' }]);
    await one.sync();
    expect(await one.show(id)).toMatchObject({ status: 'submitted' });
    await does(one, id, 'file', { input: { number: '2026-001' } });
    await one.sync();
    expect(await bos.desk().commit.transition(id, 'sign')).toMatchObject({ ok: false });
  });

  test('a proposal that was not filed and its report lead to each other', async () => {
    const [hers, one] = [await phoneOf(mei), await phoneOf(committee)];
    const id = await handedIn(hers);
    await one.sync();
    await does(one, id, 'notFile', { note: '内容空泛', input: { reasons: ['tooVague'] } });
    await one.sync();
    await hers.sync();
    await does(hers, id, 'convertToReport');
    await hers.sync();
    await hers.sync();
    const [report] = await hers.list('report');
    expect(report?.body).toMatchObject({ title: WORDS.subject, convertedFrom: id });
    expect((await hers.show(id))?.body.convertedTo).toBe(report?.id);
  });

  test('two editors of a report who did not see each other both keep their wording', async () => {
    const [hers, clerks, one, other] = [await phoneOf(mei), await phoneOf(lin), await phoneOf(county), await phoneOf(secondCounty)];
    const id = newId();
    await hers.desk().commit.edit('report', id, { title: '码头没有灯', category: 'fishery', situation: '灯坏了三盏。' });
    await does(hers, id, 'submit');
    await hers.sync();
    await clerks.sync();
    await does(clerks, id, 'forward');
    await clerks.sync();
    await one.sync();
    await does(one, id, 'edit', { input: { editedTitle: '码头照明', editedBody: '第一稿。' } });
    await one.sync();
    await other.sync();
    await one.sync();

    await does(one, id, 'edit', { input: { editedTitle: '码头照明', editedBody: '第一稿，改过。' } });
    await does(other, id, 'edit', { input: { editedTitle: '码头照明', editedBody: '另一个人的稿。' } });
    await one.sync();
    await other.sync();
    expect(await other.show(id)).toMatchObject({ status: 'edited', body: { editedBody: '第一稿，改过。' } });
    const variants = await other.list('variant');
    expect(variants.map(({ body }) => [body.field, body.value, body.kind])).toEqual([['editedBody', '另一个人的稿。', 'competing']]);
  });
});
