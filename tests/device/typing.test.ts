import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { loadOutbox } from '#src/device/outbox-lists.ts';
import { Typing } from '#src/device/typing.ts';
import { draftOf } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { smallMemory } from '#tests/support/memory.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, put, type Said } from '#tests/support/sync-answers.ts';

let phone: Phone;
let said: Said;

beforeEach(async () => {
  said = {};
  phone = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request, said))) });
  await phone.signIn('mei', 'secret');
  await phone.sync();
});
afterEach(() => phone.close());

async function form(id: string): Promise<Typing> {
  const typing = new Typing(phone.desk(), 'report', id);
  typing.open();
  await until('the form is ready', () => typing.get().state === 'ready');
  return typing;
}

async function received(): Promise<string> {
  const report = draftOf(mei);
  said = { head: 7, page: { changes: [put(report, 7)] } };
  await phone.sync();
  said = { head: 7 };
  return report.id;
}

const draftRow = (id: string) => phone.desk().db.drafts.get(id);

describe('a page that goes without warning', () => {
  let tab: Phone;
  beforeEach(async () => {
    tab = await openPhone({ line: lineOf(mei, (request) => json(answerTo(request))), mirror: smallMemory() });
    await tab.signIn('mei', 'secret');
  });
  afterEach(() => tab.close());

  test('loses no character: what was typed a moment before a reload is back in the form, and then on disk', async () => {
    const id = newId();
    const typing = new Typing(tab.desk(), 'report', id);
    typing.open();
    await until('the form is ready', () => typing.get().state === 'ready');
    typing.change('title', '码头');
    await tab.reopen();
    const again = new Typing(tab.desk(), 'report', id);
    again.open();
    await until('the form is ready', () => again.get().state === 'ready');
    expect(again.get()).toMatchObject({ values: { title: '码头' }, dirty: true });
    await tab.clock.advance(500);
    await until('it was kept', () => again.get().savedAt !== null);
    expect(await tab.desk().db.drafts.get(id)).toMatchObject({ values: { title: '码头' } });
  });

  test('brings nothing back that was kept, handed in or thrown away', async () => {
    const id = newId();
    const typing = new Typing(tab.desk(), 'report', id);
    typing.open();
    await until('the form is ready', () => typing.get().state === 'ready');
    typing.change('title', '码头');
    await typing.discard();
    await tab.reopen();
    const again = new Typing(tab.desk(), 'report', id);
    again.open();
    await until('the form is ready', () => again.get().state === 'ready');
    expect(again.get()).toMatchObject({ values: {}, dirty: false });
    again.change('title', '路灯');
    await again.flush();
    await tab.reopen();
    const last = new Typing(tab.desk(), 'report', id);
    last.open();
    await until('the form is ready', () => last.get().state === 'ready');
    expect(last.get()).toMatchObject({ values: { title: '路灯' }, dirty: false });
  });

  test('is counted: words that are only typed are not "all received"', async () => {
    const id = newId();
    const typing = new Typing(tab.desk(), 'report', id);
    typing.open();
    await until('the form is ready', () => typing.get().state === 'ready');
    typing.change('title', '码头');
    await typing.save();
    await tab.reopen();
    expect(await tab.desk().counts()).toEqual({ waiting: 1, needsYou: 0 });
    expect(await loadOutbox(tab.desk())).toMatchObject([{ rec: id, what: '码头', delivery: 'draft', acts: 0 }]);
  });
});

describe('typing', () => {
  test('half a second after a character it is on this phone', async () => {
    const id = newId();
    const typing = await form(id);
    typing.change('title', '码头');
    await phone.clock.advance(500);
    await until('it was kept', () => typing.get().savedAt !== null);
    expect(await draftRow(id)).toMatchObject({ values: { title: '码头' } });
    expect(await phone.list()).toMatchObject([{ id, status: 'draft', delivery: 'draft', owner: mei.id, body: { title: '码头' } }]);
  });

  test.each(['pagehide', 'hidden', 'blur'] as const)('at %s it is kept at once', async (event) => {
    const id = newId();
    const typing = await form(id);
    typing.change('title', '码头');
    phone.page(event);
    await until('it was kept', async () => (await draftRow(id)) !== undefined);
  });

  test('F-28 a page that was killed finds its words again', async () => {
    const id = newId();
    const typing = await form(id);
    typing.change('situation', '灯坏了。');
    await typing.save();
    await phone.reopen();
    expect((await form(id)).get().values).toMatchObject({ situation: '灯坏了。' });
  });

  test('leaving the form makes the words part of the report', async () => {
    const id = newId();
    const typing = new Typing(phone.desk(), 'report', id);
    const leave = typing.open();
    typing.change('title', '码头');
    leave();
    await until('it was committed', async () => (await phone.desk().db.outbox.count()) === 1);
    expect(await draftRow(id)).toBeUndefined();
    expect(await phone.show(id)).toMatchObject({ body: { title: '码头' }, delivery: 'local' });
  });

  test('flush names the words that stood there when I began, though others came meanwhile', async () => {
    const id = await received();
    const typing = await form(id);
    typing.change('title', '我的题目');
    await typing.save();
    said = { head: 9, page: { changes: [put({ ...draftOf(mei, { title: '别的手机的题目' }), id }, 9)] } };
    await phone.sync();
    await until('the form heard', () => typing.get().record?.seq === 9);
    expect(typing.get().values.title).toBe('我的题目');
    await typing.flush();
    const [row] = await phone.desk().db.outbox.toArray();
    expect(JSON.parse(row?.wire ?? '')).toMatchObject({ set: { title: { from: '渔港码头夜间照明不足', to: '我的题目' } } });
  });

  test('handing in takes the typed words along, in one', async () => {
    const id = newId();
    const typing = await form(id);
    typing.change('title', '码头');
    typing.change('category', 'fishery');
    typing.change('situation', '灯坏了。');
    expect(await typing.transition('submit')).toMatchObject({ ok: true, value: { status: 'submitted' } });
    expect((await phone.desk().db.outbox.toArray()).map(({ op }) => op)).toEqual(['create', 'transition']);
    expect(typing.get().dirty).toBe(false);
  });

  test('an unfinished report is not handed in, and every word stays where it was typed', async () => {
    const id = newId();
    const typing = await form(id);
    typing.change('situation', '灯坏了。');
    const refused = await typing.transition('submit');
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        detail: {
          fields: [
            { path: 'title', code: 'required' },
            { path: 'category', code: 'required' },
          ],
        },
      },
    });
    expect(await phone.desk().db.outbox.count()).toBe(0);
    expect(await draftRow(id)).toMatchObject({ values: { situation: '灯坏了。' } });
    expect(typing.get()).toMatchObject({ dirty: true, values: { situation: '灯坏了。' } });
  });

  test('discarding forgets what was typed, not what was saved', async () => {
    const id = await received();
    const typing = await form(id);
    typing.change('title', '别的');
    await typing.save();
    await typing.discard();
    expect(await draftRow(id)).toBeUndefined();
    expect(typing.get()).toMatchObject({ dirty: false, values: { title: '渔港码头夜间照明不足' } });
  });
});

describe('two tabs on one report', () => {
  test('F-51 share one draft, each field by itself', async () => {
    const id = newId();
    const [here, there] = [await form(id), await form(id)];
    here.change('title', '码头');
    await here.save();
    await until('the other tab shows it', () => there.get().values.title === '码头');
    there.change('situation', '灯坏了。');
    await there.save();
    await until('this tab shows it', () => here.get().values.situation === '灯坏了。');
    await here.flush();
    await until('the other tab has nothing left', () => !there.get().dirty);
    expect(await phone.desk().db.outbox.count()).toBe(1);
    expect(await phone.show(id)).toMatchObject({ body: { title: '码头', situation: '灯坏了。' } });
  });
});
