import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Jotter } from '#src/device/jotting.ts';
import { lin } from '#tests/support/actors.ts';
import { until } from '#tests/support/clock.ts';
import { openPhone, type Phone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await openPhone({ line: lineOf(lin, (request) => json(answerTo(request))) });
  await phone.signIn('lin', 'any');
});
afterEach(() => phone.close());

function opened(key: string): { jotter: Jotter; leave: () => void } {
  const jotter = new Jotter(phone.desk(), key);
  return { jotter, leave: jotter.open() };
}

describe('words typed for an act that is yet to come', () => {
  test('are kept when I leave, under the act they are for', async () => {
    const first = opened('return:1');
    first.jotter.change('note', '请写明地点');
    first.leave();
    const again = opened('return:1').jotter;
    await until('the words are there again', () => again.get().values.note === '请写明地点');
    const other = opened('return:2').jotter;
    await until('the other one is read', () => other.get().state === 'ready');
    expect(other.get().values).toEqual({});
  });

  test('are kept by themselves while I type', async () => {
    const { jotter } = opened('return:1');
    jotter.change('note', '请');
    await phone.clock.advance(800);
    await until('they are kept', () => jotter.get().savedAt !== null);
    await phone.reopen();
    const again = opened('return:1').jotter;
    await until('the words are there again', () => again.get().values.note === '请');
  });

  test('are gone once the act is done, and not a word of them was sent', async () => {
    const { jotter } = opened('return:1');
    jotter.change('note', '请写明地点');
    expect(await jotter.save()).toBe(true);
    await jotter.clear();
    expect(jotter.get().values).toEqual({});
    const again = opened('return:1').jotter;
    await until('it is read', () => again.get().state === 'ready');
    expect(again.get().values).toEqual({});
    expect(await phone.desk().db.outbox.count()).toBe(0);
  });

  test('are shared with another tab', async () => {
    const here = opened('return:1').jotter;
    const there = opened('return:1').jotter;
    here.change('note', '请写明地点');
    await here.save();
    await until('the other tab shows them', () => there.get().values.note === '请写明地点');
  });
});
