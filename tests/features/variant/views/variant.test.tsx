import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { Applied } from '#src/domain/record/applied.ts';
import { variant as variantType } from '#src/features/variant/model/variant.ts';
import { chair, county, dong, fu, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { act, changing, commanding, contextFor, deleting, done, draftOf, editing, walked, WORDS } from '#tests/support/acts.ts';
import { apply } from '#src/domain/record/apply.ts';
import { plan } from '#src/features/plan/model/plan.ts';
import { report as reportType } from '#src/features/report/model/report.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { desk } from '#tests/support/papers.ts';
import { openPage, phoneOf, pulled } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const HERE = { rooms: ['report', 'variant'] };
const IN_OFFICE = { rooms: ['plan', 'activity', 'variant', 'sync'] };

/** The second wording an act left beside its record. */
function beside(applied: Applied): Stored {
  const made = applied.status === 'merged' ? applied.also[0] : undefined;
  if (!made) throw new Error('no second wording');
  return made;
}

const draft = draftOf(mei);
const changed = done(act(mei, draft, changing(draft, { title: '渔港码头要修灯' })));
/** The other phone had not seen the new title. */
const competing = beside(act(mei, changed, changing(draft, { title: '码头路灯坏了三盏' })));
const forwarded = walked(draft, [mei, 'submit'], [lin, 'forward']);
const amendment = beside(act(mei, forwarded, changing(forwarded, { situation: '灯坏了五盏。\n夜里装卸有隐患。' })));
const deleted = done(act(mei, draft, deleting(draft)));
const afterDelete = beside(act(mei, deleted, editing(deleted, { title: { from: WORDS.title, to: '删掉以后又改的题目' } })));

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'));
});
afterEach(() => phone.close());

const standing = async (id: string) => (await phone.show(id))?.status;
const wording = async (name: string) => within(await screen.findByRole('region', { name }));

describe('two wordings of my own report', () => {
  test('stand side by side, and what differs says so in words', async () => {
    await pulled(phone, changed, competing);
    await openPage(phone, `/variants/${competing.id}`, HERE);
    expect(await screen.findByText('这篇在两部手机上都改过')).toBeVisible();
    expect((await wording('现在的')).getByText('渔港码头要修灯')).toBeVisible();
    expect((await wording('另一份')).getByText('码头路灯坏了三盏')).toBeVisible();
    expect((await wording('另一份')).getByText('不一样')).toBeVisible();
    expect((await wording('另一份')).getByText(/^您，/)).toBeVisible();
  });

  test('I use the other one', async () => {
    await pulled(phone, changed, competing);
    const page = await openPage(phone, `/variants/${competing.id}`, HERE);
    await page.user.click(await screen.findByRole('button', { name: '用这一份' }));
    await waitFor(async () => expect(await standing(competing.id)).toBe('closed'));
    expect((await phone.show(competing.id))?.log.at(-1)?.name).toBe('take');
    expect(await screen.findByText('这一处已经选定')).toBeVisible();
  });

  test('I keep the present one, and the other is not thrown away', async () => {
    await pulled(phone, changed, competing);
    const page = await openPage(phone, `/variants/${competing.id}`, HERE);
    await page.user.click(await screen.findByRole('button', { name: '保留现在的' }));
    await waitFor(async () => expect(await standing(competing.id)).toBe('closed'));
    expect((await phone.show(competing.id))?.log.at(-1)?.name).toBe('close');
    expect((await wording('另一份')).getByText('码头路灯坏了三盏')).toBeVisible();
  });

  test('are listed while they wait for me', async () => {
    await pulled(phone, changed, competing);
    const page = await openPage(phone, '/variants', HERE);
    await page.user.click(await screen.findByRole('link', { name: /渔港码头要修灯/ }));
    expect(page.path()).toBe(`/variants/${competing.id}`);
  });

  test('of a plan only the activity in question is shown, part by part, and the office chooses', async () => {
    await phone.close();
    phone = await phoneOf(dong);
    const { begun, list } = desk(plan);
    const items = [1, 2].map((quarter) => ({ id: newId(), quarter, kind: 'study', topic: `第${quarter}季度学习` }));
    const [first] = items;
    if (!first) throw new Error('no item');
    const start = done(list(lin, begun(lin, { year: 2026 }), { items: { add: items } }));
    const reword = (topic: string) => ({ items: { rem: [first], add: [{ ...first, topic }] } });
    const held = done(list(lin, start, reword('学习宪法')));
    const other = beside(list(dong, held, reword('学习章程')));
    await pulled(phone, ...OFFICES, held, other);
    const page = await openPage(phone, '/office/plan/2026', { rooms: ['plan', 'activity', 'summary', 'variant'] });
    await page.user.click(await screen.findByRole('link', { name: /这篇在两部手机上都改过/ }));
    expect((await wording('现在的')).getByText('活动内容：学习宪法')).toBeVisible();
    expect((await wording('现在的')).queryByText(/第2季度/)).toBeNull();
    expect((await wording('另一份')).getByText('活动内容：学习章程')).toBeVisible();
    expect((await wording('另一份')).getByText('活动类别：学习')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: '用这一份' }));
    await waitFor(async () => expect(await standing(other.id)).toBe('closed'));
  });

  describe('of an office’s paper', () => {
    const start = desk(plan).begun(lin, { year: 2026, aims: '多听渔民说话。' });
    const aims = (words: string) => ({ ...changing(start, { aims: words }), type: 'plan' });
    const held = done(apply(plan, start, aims('多下村。'), contextFor(dong)));
    const other = beside(apply(plan, held, aims('多上船。'), contextFor(fu)));
    const asMember = { ...lin, grants: [{ role: 'member', office: JIANTIAO, from: '2022-01-01', to: null }] } as const;

    async function lies(who: Actor) {
      await phone.close();
      phone = await phoneOf(who);
      await pulled(phone, ...OFFICES, held, other);
    }

    test('are offered to the clerk who began it, as long as they are clerk', async () => {
      await lies(lin);
      const list = await openPage(phone, '/variants', IN_OFFICE);
      expect(await screen.findByRole('link', { name: /选一份为准.*工作目标/ })).toBeVisible();
      expect(await phone.desk().counts()).toEqual({ waiting: 0, needsYou: 1 });
      await list.go(`/variants/${other.id}`);
      expect(await screen.findByRole('button', { name: '用这一份' })).toBeVisible();
    });

    test('are offered to nobody who has left the office: not listed, not to be chosen, not counted', async () => {
      await lies(asMember);
      const list = await openPage(phone, '/variants', IN_OFFICE);
      expect(await screen.findByRole('heading', { name: '没有要选的' })).toBeVisible();
      await list.go(`/variants/${other.id}`);
      expect(await screen.findByText('由委员本人或工作人员来选。')).toBeVisible();
      expect(screen.queryByRole('button', { name: '用这一份' })).not.toBeInTheDocument();
      await list.go('/sync');
      expect(await screen.findByRole('heading', { level: 1, name: '同步中心' })).toBeVisible();
      expect(await screen.findByText('都已送达')).toBeVisible();
      expect(screen.queryByRole('region', { name: /要您处理/ })).not.toBeInTheDocument();
      expect(await phone.desk().counts()).toEqual({ waiting: 0, needsYou: 0 });
    });
  });

  test('nothing waits when nothing differs', async () => {
    await openPage(phone, '/variants', HERE);
    expect(await screen.findByRole('heading', { name: '没有要选的' })).toBeVisible();
  });
});

describe('words written after a report was deleted', () => {
  test('the report is restored first, then the wording can be used', async () => {
    await pulled(phone, deleted, afterDelete);
    const page = await openPage(phone, `/variants/${afterDelete.id}`, HERE);
    expect(await screen.findByText('这篇删除以后，还有人改过')).toBeVisible();
    expect(screen.queryByRole('button', { name: '用这一份' })).not.toBeInTheDocument();
    await page.user.click(screen.getByRole('button', { name: '先恢复这篇' }));
    await page.user.click(await screen.findByRole('button', { name: '用这一份' }));
    await waitFor(async () => expect(await standing(afterDelete.id)).toBe('closed'));
    expect((await phone.show(draft.id))?.deleted).toBe(0);
  });
});

describe('an addition after it was sent on', () => {
  test('the county office decides on it, paragraph by paragraph', async () => {
    const desk = await phoneOf(county);
    await pulled(desk, entryOf(mei, '渔业界'), forwarded, amendment);
    const page = await openPage(desk, `/variants/${amendment.id}`, HERE);
    expect(await screen.findByText('报送以后，委员写了补充')).toBeVisible();
    const other = await wording('另一份');
    expect(other.getByText('灯坏了五盏。')).toBeVisible();
    expect(other.getAllByText('不一样')).toHaveLength(1);
    await page.user.click(screen.getByRole('button', { name: '用这一份' }));
    await waitFor(async () => expect((await desk.show(amendment.id))?.status).toBe('closed'));
    await desk.close();
  });

  test('the chair reads both and decides nothing', async () => {
    const own = await phoneOf(chair);
    await pulled(own, entryOf(mei, '渔业界'), forwarded, amendment);
    await openPage(own, `/variants/${amendment.id}`, HERE);
    expect(await screen.findByText('由委员本人或工作人员来选。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '用这一份' })).not.toBeInTheDocument();
    await own.close();
  });

  test('one that somebody has already decided says who did', async () => {
    const parent = { definition: reportType, record: forwarded, parent: null };
    const command = commanding(amendment, 'close', {}, variantType);
    await pulled(phone, forwarded, done(apply(variantType, amendment, command, contextFor(county, parent))));
    await openPage(phone, `/variants/${amendment.id}`, HERE);
    expect(await screen.findByText(/县办 在 .* 选定：保留现在的/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '保留现在的' })).not.toBeInTheDocument();
  });
});
