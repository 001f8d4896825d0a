/** A role ends while its holder writes at an office's paper with no network: the office's papers stay as they are, the words stay hers. */
import { describe, expect, test } from 'vitest';
import { loadKept } from '#src/device/outbox-lists.ts';
import type { Actor, Role } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { RecordType } from '#src/registry.ts';
import { write } from '#src/server/store/database.ts';
import { endGrants } from '#src/server/store/people.ts';
import { dong, JIANTIAO, lin } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';

const YESTERDAY = '2026-09-17';
const item = (quarter: number, topic = `第${quarter}季度`) => ({ id: newId(), quarter, kind: 'study', topic });
const ITEMS = [1, 2, 3, 4].map((quarter) => item(quarter));
const PLAN: Body = { year: 2026, aims: '围绕渔港经济履职', items: ITEMS };

describe.each(dialects)('a role that ends with no network on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;
  async function writes(phone: Phone, type: RecordType, id: string, words: Body): Promise<void> {
    expect(await phone.desk().commit.edit(type, id, words)).toMatchObject({ ok: true });
  }
  async function does(phone: Phone, id: string, name: string, options = {}): Promise<void> {
    expect(await phone.desk().commit.transition(id, name, options)).toMatchObject({ ok: true });
  }
  async function begun(phone: Phone, type: RecordType, words: Body): Promise<string> {
    const id = newId();
    await writes(phone, type, id, words);
    await phone.sync();
    return id;
  }
  /** Everything the county holds, to the last letter. */
  const everything = () =>
    place.server.store.db.selectFrom('record').select(['id', 'type', 'seq', 'status', 'owner_id', 'body']).orderBy('id').execute();
  const ends = (actor: Actor, role: Role) => write(place.server.store, (trx) => endGrants(trx, actor.id, role, JIANTIAO, YESTERDAY));

  /** The line is there again: nothing of the county changed, and the phone holds all that was refused, also after it was killed. */
  async function comesBackTooLate(phone: Phone): Promise<Awaited<ReturnType<typeof loadKept>>> {
    const before = await everything();
    phone.mend();
    await phone.sync();
    expect(await everything()).toEqual(before);
    await phone.reopen();
    expect(await phone.desk().counts()).toMatchObject({ waiting: 0 });
    const kept = await loadKept(phone.desk());
    for (const { code } of kept) expect(['forbidden', 'forbidden_field', 'not_found']).toContain(code);
    return kept;
  }

  test.each([
    ['begun by herself', lin],
    ['begun by the director', dong],
  ])(
    'clerk: plan, activity and summary %s stay as they are; every word she wrote is kept, with the reason, to copy',
    async (_who, author) => {
      const [directors, clerks] = [await phoneOf(dong), await phoneOf(lin)];
      const authors = author === lin ? clerks : directors;
      const plan = await begun(authors, 'plan', PLAN);
      const activity = await begun(authors, 'activity', { kind: 'study', title: '学习会' });
      const summary = await begun(authors, 'summary', { year: 2026, basics: '委员 6 名。' });
      await clerks.sync();
      clerks.cut();
      await writes(clerks, 'plan', plan, { aims: '围绕渔港经济和民宿履职', items: [...ITEMS, item(3, '走访民宿')] });
      await writes(clerks, 'activity', activity, { minutes: '到会十一人。' });
      await writes(clerks, 'summary', summary, { study: '请渔民讲了两课。' });
      await ends(lin, 'clerk');

      const kept = await comesBackTooLate(clerks);
      const copies = new Map(kept.map(({ rec, copyText }) => [rec, copyText()]));
      expect([...copies.keys()].sort()).toEqual([plan, activity, summary].sort());
      for (const words of ['围绕渔港经济和民宿履职', '走访民宿']) expect(copies.get(plan)).toContain(words);
      expect([copies.get(activity), copies.get(summary)]).toEqual(['到会十一人。', '请渔民讲了两课。']);
      await directors.sync();
      expect((await directors.show(plan))?.body).toMatchObject({ aims: PLAN.aims });
      expect(await directors.list('variant')).toEqual([]);
    },
  );

  test('clerk: what was sent before her last day stands, and a paper she begins too late is kept as words of hers', async () => {
    const clerks = await phoneOf(lin);
    const sent = await begun(clerks, 'activity', { kind: 'study', title: '学习会' });
    clerks.cut();
    const late = newId();
    await writes(clerks, 'activity', late, { kind: 'inspection', title: '看码头', requirements: '带上图纸。' });
    await ends(lin, 'clerk');
    const kept = await comesBackTooLate(clerks);
    expect(kept.map(({ rec }) => rec)).toContain(late);
    expect(kept.map(({ copyText }) => copyText()).join()).toContain('带上图纸。');
    expect((await everything()).map(({ id }) => id)).toEqual([sent]);
  });

  test('director: what he adds to the plan he signed is kept as his words; the signed plan is not touched, and nothing waits beside it', async () => {
    const [clerks, directors] = [await phoneOf(lin), await phoneOf(dong)];
    const plan = await begun(clerks, 'plan', PLAN);
    await directors.sync();
    await does(directors, plan, 'sign');
    await directors.sync();
    await clerks.sync();
    directors.cut();
    await writes(directors, 'plan', plan, { aims: '围绕海岛履职', items: [...ITEMS, item(4, '看海岛')] });
    await ends(dong, 'director');
    const kept = await comesBackTooLate(directors);
    expect(kept.map(({ rec }) => rec)).toEqual([plan]);
    for (const words of ['围绕海岛履职', '看海岛']) expect(kept[0]?.copyText()).toContain(words);
    await clerks.sync();
    expect(await clerks.show(plan)).toMatchObject({ status: 'signed', body: { ...PLAN, signedBy: dong.id } });
    expect(await clerks.list('variant')).toEqual([]);
  });

  test('director: his signature given too late is none', async () => {
    const [clerks, directors] = [await phoneOf(lin), await phoneOf(dong)];
    const plan = await begun(clerks, 'plan', PLAN);
    await directors.sync();
    directors.cut();
    await does(directors, plan, 'sign');
    await ends(dong, 'director');
    expect(await comesBackTooLate(directors)).toMatchObject([{ rec: plan, name: 'sign' }]);
    await clerks.sync();
    const shown = await clerks.show(plan);
    expect([shown?.status, shown?.body.signedBy]).toEqual(['draft', undefined]);
  });
});
