import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '#src/device/commit.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf, put, type Said } from '#tests/support/sync-answers.ts';

let phone: Phone;
let said: Said = {};
const honest = lineOf(mei, (request) => json(answerTo(request, said)));

beforeEach(async () => {
  said = {};
  phone = await openPhone({ line: honest });
  await phone.signIn('mei', 'secret');
  await phone.sync();
  phone.cut();
});
afterEach(() => phone.close());

async function acts(): Promise<Mutation[]> {
  const rows = await phone.desk().db.outbox.toArray();
  return rows.map(({ wire }) => JSON.parse(wire) as Mutation);
}

async function received(): Promise<string> {
  const report = draftOf(mei);
  said = { head: 7, page: { changes: [put(report, 7)] } };
  phone.mend();
  await phone.sync();
  phone.cut();
  return report.id;
}

describe('saving on this phone', () => {
  test('what I write is in my list at once, waiting to be sent', async () => {
    const id = newId();
    expect(await phone.desk().commit.edit('report', id, { title: '码头' })).toMatchObject({ ok: true });
    expect(await phone.list()).toMatchObject([
      { id, status: 'draft', owner: mei.id, body: { title: '码头' }, delivery: 'local', waiting: 1 },
    ]);
  });

  test('F-49 one form’s button pressed twice at once makes one act, with the words once', async () => {
    const id = newId();
    const words = { title: '码头', situation: '灯坏了三盏。' };
    const press = () => phone.desk().commit.edit('report', id, words);
    expect(await Promise.all([press(), press()])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await acts()).toMatchObject([{ op: 'create', rec: id, set: { title: { to: '码头' }, situation: { to: '灯坏了三盏。' } } }]);
    expect(await phone.list()).toMatchObject([{ id, body: words, waiting: 1 }]);
  });

  test('it is still there after the app was killed', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '码头' });
    await phone.reopen();
    expect(await phone.show(id)).toMatchObject({ body: { title: '码头' } });
    expect(await acts()).toHaveLength(1);
  });

  test('an edit names the words I saw', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '三号码头' });
    expect(await acts()).toMatchObject([{ op: 'edit', set: { title: { from: '渔港码头夜间照明不足', to: '三号码头' } } }]);
  });

  test('an emptied box clears the field', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '' });
    expect(await acts()).toMatchObject([{ set: { title: { to: null } } }]);
    expect((await phone.show(id))?.body).not.toHaveProperty('title');
  });

  test('writing the same words again makes no act', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '渔港码头夜间照明不足' });
    expect(await acts()).toEqual([]);
  });

  test('a refused act writes nothing', async () => {
    const id = newId();
    const refused = await phone.desk().commit.edit('report', id, { title: '长'.repeat(61) });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid', detail: { fields: [{ path: 'title', code: 'too_long' }] } } });
    expect(await phone.desk().db.outbox.count()).toBe(0);
    expect(await phone.show(id)).toBeNull();
  });

  test('characters that no document can hold are refused by name', async () => {
    const refused = await phone.desk().commit.edit('report', newId(), { title: 'a\u0000b' });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'invalid', detail: { fields: [{ path: 'title', code: 'control_char' }] } },
    });
  });

  test('handing in is bound to the words on the screen, waiting ones included', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '码头', category: 'fishery', situation: '灯坏了。' });
    await phone.desk().commit.transition(id, 'submit');
    const shown = await phone.show(id);
    expect(shown).toMatchObject({ status: 'submitted' });
    expect((await acts())[1]).toMatchObject({ op: 'transition', name: 'submit', to: 'submitted', expect: 'draft', seen: shown?.content });
  });

  test('a command that is not mine is refused here already', async () => {
    const id = await received();
    expect(await phone.desk().commit.transition(id, 'forward')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(await phone.desk().commit.transition(newId(), 'submit')).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  });

  test('a deleted draft leaves the list and can be brought back', async () => {
    const id = await received();
    await phone.desk().commit.remove(id);
    expect(await phone.list()).toEqual([]);
    await phone.desk().commit.restore(id);
    expect(await phone.list()).toHaveLength(1);
    expect(await acts()).toMatchObject([{ op: 'delete' }, { op: 'restore' }]);
  });
});

describe('weeks offline', () => {
  test('many edits of one report are one act, under a new id each time', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    const [first] = await acts();
    await phone.desk().commit.edit('report', id, { title: '二', situation: '甲' });
    const all = await acts();
    expect(all).toMatchObject([{ op: 'create', set: { title: { to: '二' }, situation: { to: '甲' } } }]);
    expect(all[0]?.id).not.toBe(first?.id);
  });

  test('the first words seen stay, the newest words win', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '一' });
    await phone.desk().commit.edit('report', id, { title: '二' });
    expect(await acts()).toMatchObject([{ set: { title: { from: '渔港码头夜间照明不足', to: '二' } } }]);
  });

  test('a form that was open before does not write over words it never showed', async () => {
    const id = await received();
    const desk = phone.desk();
    const asShown = (await phone.show(id))?.body.title ?? null;
    await desk.commit.edit('report', id, { title: '先存的题目' });
    const world = { db: desk.db, account: desk.account, now: phone.clock.now };
    await commit(world, id, 'report', [{ do: 'write', values: { title: '后存的题目' }, from: { title: asShown } }]);
    expect(await acts()).toMatchObject([
      { set: { title: { from: asShown, to: '先存的题目' } } },
      { set: { title: { from: asShown, to: '后存的题目' } } },
    ]);
  });

  test('words put back as they were leave nothing to send', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '一' });
    await phone.desk().commit.edit('report', id, { title: '渔港码头夜间照明不足' });
    expect(await acts()).toEqual([]);
    expect(await phone.show(id)).toMatchObject({ delivery: 'arrived', waiting: 0 });
  });

  test('an act that was sent is never changed again', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '一' });
    const [sent] = await acts();
    await phone.sync();
    await phone.desk().commit.edit('report', id, { title: '二' });
    const all = await acts();
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual(sent);
    expect(all[1]).toMatchObject({ op: 'edit', set: { title: { from: '一', to: '二' } } });
  });

  test('nothing joins an act across a command', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '码头', category: 'fishery', situation: '灯坏了。' });
    await phone.desk().commit.transition(id, 'submit');
    await phone.desk().commit.edit('report', id, { title: '三号码头' });
    expect((await acts()).map(({ op }) => op)).toEqual(['create', 'transition', 'edit']);
  });
});

describe('words over the wall', () => {
  test('my words win on my screen while they wait, though the text changed meanwhile', async () => {
    const id = await received();
    await phone.desk().commit.edit('report', id, { title: '我的题目' });
    const theirs = draftOf(mei, { title: '别的手机的题目', category: 'fishery', situation: '甲' });
    said = { head: 9, results: [], page: { changes: [put({ ...theirs, id }, 9)] } };
    phone.mend();
    await phone.sync();
    expect(await phone.show(id)).toMatchObject({ body: { title: '我的题目', situation: '甲' } });
  });

  test('an edit of a report that the county handles waits as my wish', async () => {
    const handled = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
    said = { head: 8, page: { changes: [put(handled, 8)] } };
    phone.mend();
    await phone.sync();
    phone.cut();
    expect(await phone.desk().commit.edit('report', handled.id, { title: '补充' })).toMatchObject({ ok: true });
    expect(await acts()).toHaveLength(1);
  });
});
