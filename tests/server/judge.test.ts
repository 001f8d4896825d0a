import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId, variantId } from '#src/domain/record/identity.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import { variant } from '#src/features/variant/model/variant.ts';
import { changing, commanding, creating, deleting, WORDS } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, sent, type WirePhone } from '#tests/support/wire-phone.ts';

describe.each(dialects)('what an act does to a record ($name)', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(() => server.empty());
  afterAll(() => server.close());

  /** A report of mei's, as her phone holds it after pulling. */
  async function reported(phone: WirePhone, ...commands: string[]): Promise<Stored> {
    const create = creating(WORDS);
    await phone.push(create);
    for (const command of commands) await phone.push(commanding(await pulled(phone, create.rec), command));
    return pulled(phone, create.rec);
  }

  async function pulled(phone: WirePhone, id: string): Promise<Stored> {
    await phone.pull();
    const record = phone.has(id);
    if (!record) throw new Error('not visible');
    return record;
  }

  describe('both wordings are kept', () => {
    test('edits of neighbouring paragraphs merge, of the same paragraph stand side by side', async () => {
      const [one, two] = [await phoneOf(server, mei, 'one'), await phoneOf(server, mei, 'two')];
      const shown = await reported(one);
      expect(await sent(one, changing(shown, { situation: '灯坏了五盏。\n夜里装卸有隐患。' }))).toMatchObject({ status: 'applied' });
      expect(await sent(two, changing(shown, { situation: '灯坏了三盏。\n夜里装卸很危险。' }))).toMatchObject({ status: 'merged' });
      expect(await pulled(one, shown.id)).toMatchObject({ body: { situation: '灯坏了五盏。\n夜里装卸很危险。' } });
      const third = changing(shown, { situation: '灯全坏了。\n夜里装卸有隐患。' });
      expect(await sent(two, third)).toMatchObject({ status: 'merged', variants: [variantId(third.id, 'situation')] });
      expect(await pulled(two, variantId(third.id, 'situation'))).toMatchObject({
        type: 'variant',
        parent: shown.id,
        body: { kind: 'competing', field: 'situation', value: '灯全坏了。\n夜里装卸有隐患。' },
      });
    });

    test('taking the other wording puts it into the report and closes it, for the office as well', async () => {
      const [phone, office] = [await phoneOf(server, mei), await phoneOf(server, lin)];
      const shown = await reported(phone, 'submit');
      await phone.push(changing(shown, { title: '第一种' }));
      const act = changing(shown, { title: '第二种' });
      await phone.push(act);
      const other = await pulled(office, variantId(act.id, 'title'));
      expect(await sent(office, commanding(other, 'take', { input: { from: '第一种' } }, variant))).toMatchObject({ status: 'applied' });
      expect(await pulled(phone, shown.id)).toMatchObject({ body: { title: '第二种' } });
      expect(await pulled(phone, other.id)).toMatchObject({ status: 'closed', body: { closed: true } });
    });

    test('an edit after the report went to the county becomes an amendment; after its deletion it is kept too', async () => {
      const phone = await phoneOf(server, mei);
      const sentOn = await reported(phone, 'submit');
      await (await phoneOf(server, lin)).push(commanding(sentOn, 'forward'));
      const late = changing(sentOn, { title: '后来想到' });
      await phone.push(late);
      expect(await pulled(phone, variantId(late.id, 'title'))).toMatchObject({ body: { kind: 'amendment' } });
      expect(await pulled(phone, sentOn.id)).toMatchObject({ status: 'forwarded', body: WORDS });
      const draft = await reported(phone);
      await phone.push(deleting(draft));
      const lost = changing(draft, { title: '在另一台手机上' });
      await phone.push(lost);
      expect(await pulled(phone, variantId(lost.id, 'title'))).toMatchObject({ body: { kind: 'after_delete', value: '在另一台手机上' } });
    });
  });

  describe('nobody decides on what they did not read', () => {
    test('of two clerks who decide at once one is told what the other did', async () => {
      const mine = await reported(await phoneOf(server, mei), 'submit');
      const deputy = { ...lin, id: newId(), name: '副主任' };
      const [one, two] = [await phoneOf(server, lin), await phoneOf(server, deputy)];
      const results = await Promise.all([
        sent(one, commanding(mine, 'forward')),
        sent(two, commanding(mine, 'return', { note: '请补充' })),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['applied', 'rejected']);
      const refused = results.find(({ status }) => status === 'rejected');
      expect(refused).toMatchObject({ code: 'state_changed', detail: { by: expect.any(String) as string, at: server.clock.now } });
    });

    test('a text that changed meanwhile cannot be forwarded unread', async () => {
      const phone = await phoneOf(server, mei);
      const read = await reported(phone, 'submit');
      await phone.push(changing(read, { title: '改了' }));
      expect(await sent(await phoneOf(server, lin), commanding(read, 'forward'))).toMatchObject({ code: 'content_changed' });
    });

    test('a draft that another phone changed is not deleted', async () => {
      const [one, two] = [await phoneOf(server, mei, 'one'), await phoneOf(server, mei, 'two')];
      const shown = await reported(one);
      await one.push(changing(shown, { title: '改了' }));
      expect(await sent(two, deleting(shown))).toMatchObject({ code: 'changed_since' });
    });
  });
});
