/** Two of an office's staff have one year's summary written from the records at once, one of them with no network. */
import { describe, expect, test } from 'vitest';
import { yearlyId } from '#src/domain/record/yearly-id.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { rewriting, type Texts } from '#src/features/summary/model/rewriting.ts';
import { SECTIONS } from '#src/features/summary/model/sections.ts';
import { dong, JIANTIAO, lin } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { phonesOn } from '#tests/support/phones-on.ts';
import type { Phone } from '#tests/support/phone.ts';

const YEAR = 2026;
const ID = yearlyId('summary', lin.tenant, JIANTIAO, YEAR);
/** One making is newer than the other. */
const MINUTE = 60_000;

/** What the records of a phone say. */
function textsOf(reports: number): Texts {
  return Object.fromEntries(SECTIONS.map((section) => [section, `${section}：收到报告 ${reports} 篇。`])) as Texts; // one for every section
}

describe.each(dialects)('one summary, two desks on $name', (dialect) => {
  const place = phonesOn(dialect);
  const { phoneOf } = place;
  /** The page's button, with what this phone's records say. */
  async function makes(phone: Phone, reports: number): Promise<void> {
    const body: Body = (await phone.show(ID))?.body ?? {};
    const { replaced, generated } = rewriting(body, textsOf(reports));
    const figures = [{ key: 'reports', count: reports, records: [] }];
    expect(await phone.desk().commit.edit('summary', ID, { year: YEAR, ...replaced, generated, figures })).toMatchObject({ ok: true });
  }
  /** A minute passes for everybody. */
  async function later(): Promise<void> {
    place.server.clock.now = new Date(Date.parse(place.server.clock.now) + MINUTE).toISOString();
    for (const phone of place.phones) await phone.clock.advance(MINUTE);
  }
  async function meet(...all: readonly Phone[]): Promise<void> {
    for (const phone of [...all, ...all]) await phone.sync();
  }

  test('nobody is asked about figures and words that nobody wrote; the newer ones hold on both phones', async () => {
    const [clerk, director] = [await phoneOf(lin), await phoneOf(dong)];
    director.cut();
    await makes(director, 3);
    await later();
    await makes(clerk, 4);
    await clerk.sync();
    director.mend();
    await meet(director, clerk);
    for (const phone of [clerk, director]) {
      expect(await phone.list('variant')).toEqual([]);
      expect(await phone.desk().counts()).toEqual({ waiting: 0, needsYou: 0 });
      expect((await phone.show(ID))?.body).toMatchObject({ ...textsOf(4), figures: [{ count: 4 }] });
    }
  });

  test('what the director wrote by hand with no network stands; everything else is the clerk’s newer making', async () => {
    const [clerk, director] = [await phoneOf(lin), await phoneOf(dong)];
    await makes(clerk, 3);
    await meet(clerk, director);
    director.cut();
    await director.desk().commit.edit('summary', ID, { study: '我们请渔民来讲课。' });
    await later();
    await makes(clerk, 5);
    await clerk.sync();
    director.mend();
    await meet(director, clerk);
    for (const phone of [clerk, director]) {
      expect(await phone.list('variant')).toEqual([]);
      const body = (await phone.show(ID))?.body ?? {};
      expect(body).toMatchObject({ ...textsOf(5), study: '我们请渔民来讲课。', figures: [{ count: 5 }] });
      expect(rewriting(body, textsOf(5)).offers).toMatchObject([{ section: 'study' }]);
    }
  });

  test('what both wrote by hand at one place stands twice, and one of them chooses', async () => {
    const [clerk, director] = [await phoneOf(lin), await phoneOf(dong)];
    await makes(clerk, 3);
    await meet(clerk, director);
    await clerk.desk().commit.edit('summary', ID, { study: '干事写的。' });
    await director.desk().commit.edit('summary', ID, { study: '主任写的。' });
    await meet(clerk, director);
    const variants = await director.list('variant');
    expect(variants).toMatchObject([{ body: { field: 'study', value: '主任写的。' } }]);
    expect((await director.show(ID))?.body.study).toBe('干事写的。');
  });
});
