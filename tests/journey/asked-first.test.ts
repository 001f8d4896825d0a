/** 请干事先看: a member asks before handing in, the clerk answers at the desk, the member reads it where they asked. */
import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { draftWords, subjectKindOf, topicOf } from '#src/features/request/model/subject.ts';
import { bo, county, lin, linAcross, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';

const DRAFT = { kind: 'personal', subject: '完善青蟹养殖尾水处理', category: 'fishery', situation: '尾水经支渠直排外塘。' };

describe.each(dialects)('asking the clerk to look first, on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;

  /** What the page 请干事先看 writes of a draft: its title in the topic, its words as they stand. */
  async function asks(phone: Phone, proposal: string): Promise<string> {
    const draft = await phone.show(proposal);
    if (draft === null || subjectKindOf(draft, mei.id) !== 'look') throw new Error('nothing to ask about');
    const id = newId();
    const topic = topicOf(textIn(draft.body, 'subject'), (title) => `请先看提案：${title}`);
    const text = draftWords(draft.body, (part) => part);
    expect(await phone.desk().commit.edit('request', id, { protected: false, topic, text })).toMatchObject({ ok: true });
    return id;
  }

  /** What the desk lists as waiting for an answer. */
  async function waits(phone: Phone): Promise<string[]> {
    return (await phone.list('request')).filter(({ status }) => status === 'open').map(({ id }) => id);
  }

  test('asked without a network, answered without one, read where it was asked; the draft stays the member’s', async () => {
    const [hers, clerks] = [await phoneOf(mei), await phoneOf(lin)];
    const proposal = newId();
    hers.cut();
    expect(await hers.desk().commit.edit('proposal', proposal, DRAFT)).toMatchObject({ ok: true });
    const id = await asks(hers, proposal);
    expect(await hers.show(id)).toMatchObject({ status: 'open', delivery: 'local' });
    await clerks.sync();
    expect(await waits(clerks)).toEqual([]);
    hers.mend();
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'open', waiting: 0 });

    await clerks.sync();
    expect(await waits(clerks)).toEqual([id]);
    const words = { topic: '请先看提案：完善青蟹养殖尾水处理', text: 'situation\n尾水经支渠直排外塘。' };
    expect(await clerks.show(id)).toMatchObject({ body: words, owner: mei.id });
    expect(await clerks.show(proposal)).toBeNull();

    clerks.cut();
    const answer = '先把处理点写进建议，再补一句资金从哪里来。';
    expect(await clerks.desk().commit.transition(id, 'answer', { input: { answer } })).toMatchObject({ ok: true });
    expect(await waits(clerks)).toEqual([]);
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'open' });
    clerks.mend();
    await clerks.sync();
    await hers.sync();
    expect(await hers.show(id)).toMatchObject({ status: 'answered', body: { ...words, answer } });
    expect((await hers.show(id))?.log.at(-1)).toMatchObject({ name: 'answer', by: { id: lin.id, name: lin.name, role: 'clerk' } });
    expect(await hers.show(proposal)).toMatchObject({ status: 'draft', body: DRAFT });
  });

  test('the answer meets words that the member has added meanwhile: both stand', async () => {
    const [hers, clerks] = [await phoneOf(mei), await phoneOf(lin)];
    const proposal = newId();
    await hers.desk().commit.edit('proposal', proposal, DRAFT);
    const id = await asks(hers, proposal);
    await hers.sync();
    await clerks.sync();
    hers.cut();
    const more = 'situation\n尾水经支渠直排外塘。\n另外，养殖户都同意。';
    expect(await hers.desk().commit.edit('request', id, { text: more })).toMatchObject({ ok: true });
    await clerks.desk().commit.transition(id, 'answer', { input: { answer: '可以交了。' } });
    await clerks.sync();
    hers.mend();
    for (const phone of [hers, clerks, hers]) await phone.sync();
    for (const phone of [hers, clerks]) {
      expect(await phone.show(id)).toMatchObject({ status: 'answered', body: { text: more, answer: '可以交了。' } });
      expect(await phone.desk().counts()).toEqual({ waiting: 0, needsYou: 0 });
    }
  });

  test('a colleague, the office next door and the county read nothing of it, and nobody answers themselves', async () => {
    const [hers, colleague, across, above] = [await phoneOf(mei), await phoneOf(bo), await phoneOf(linAcross), await phoneOf(county)];
    const proposal = newId();
    await hers.desk().commit.edit('proposal', proposal, DRAFT);
    const id = await asks(hers, proposal);
    await hers.sync();
    for (const phone of [colleague, across, above]) {
      await phone.sync();
      expect(await phone.show(id)).toBeNull();
    }
    const own = await hers.desk().commit.transition(id, 'answer', { input: { answer: '很好。' } });
    expect(own).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test('once it is handed in there is nothing to look at first', async () => {
    const hers = await phoneOf(mei);
    const proposal = newId();
    await hers.desk().commit.edit('proposal', proposal, { ...DRAFT, suggestions: '建两处连片处理点。' });
    expect(await hers.desk().commit.transition(proposal, 'submit')).toMatchObject({ ok: true });
    const handed = await hers.show(proposal);
    expect(handed && subjectKindOf(handed, mei.id)).toBeNull();
  });
});
