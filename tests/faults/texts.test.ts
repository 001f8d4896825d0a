/** What people may write comes back letter for letter; what nobody can keep is refused by name, alone, and nothing of it is stored. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { creating, WORDS } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';
import { dialects } from '#tests/support/dialects.ts';
import { enrol, PASSWORD } from '#tests/support/people.ts';
import { lineTo, openPhone, type Phone } from '#tests/support/phone.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf, type WirePhone } from '#tests/support/wire-phone.ts';

const char = (code: number) => String.fromCharCode(code);

/** Kept as they are, from the form to the other phone. */
const ODD: readonly (readonly [string, string, string])[] = [
  ['B-02 a title of sixty characters', 'title', '码'.repeat(60)],
  ['B-02 sixty rare characters are sixty', 'title', '𠮷'.repeat(60)],
  ['B-03 prose of 20,000 characters', 'situation', '灯'.repeat(20_000)],
  ['B-07 characters of names beyond the common planes', 'situation', '𠮷野家、𬭚、𪚥、葛󠄀城、㐂、䶮'],
  ['B-08 families, flags, skins', 'title', '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳👍🏿'],
  ['B-09 Arabic, Hebrew, Uyghur', 'title', 'مرحبا שלום ئۇيغۇرچە'],
  ['B-11 full-width and look-alikes', 'title', 'ＡＢＣ１２３ Ａ/А/Α'],
  ['B-12 the same name in two codings', 'title', 'Zoë Zoe\u0308'],
  ['B-13 eight marks on one letter', 'title', `a${'\u0301'.repeat(8)}`],
  ['B-14 one word of 5,000 letters', 'situation', 'a'.repeat(5_000)],
  ['B-14 a thousand lines with tabs', 'situation', Array.from({ length: 1_000 }, (_, i) => `\t${i}`).join('\n')],
  ['B-15 spaces of every kind', 'situation', '\u00a0\u2003甲\u3000\u2028\u2029乙\ufeff'],
  ['B-15 quotes, brackets, separators', 'situation', `"'\`<>&;|$()[]{}\\/?%#@!~^*=+`],
  ['B-15 upside down and in circles', 'situation', '˙ɐnbᴉlɐ ⓔⓧ 𝓉𝒽ℯ ℵ ⅓ Ω≈ç√∫'],
  ['B-16 null', 'title', 'null'],
  ['B-16 undefined', 'title', 'undefined'],
  ['B-16 NaN', 'title', 'NaN'],
  ['B-16 true', 'title', 'true'],
  ['B-16 __proto__', 'title', '__proto__'],
  ['B-16 constructor', 'title', 'constructor'],
  ['B-16 toString', 'title', 'toString'],
  ['B-60 a command to a database', 'title', `'; DROP TABLE record; -- " OR 1=1 $1 ?`],
  [
    'B-61 a command to a browser',
    'situation',
    '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)> javascript:alert(1)',
  ],
  ['B-62 links and pictures in prose', 'situation', '[点这里](javascript:alert(1)) ![](https://evil.example/x.png)'],
  ['B-63 placeholders', 'title', '{{7*7}} ${7*7} $t(app.name) {{count}}'],
];

/** Refused as a whole act, with the field named. */
const REFUSED: readonly (readonly [string, string, Json, string])[] = [
  ['B-02 a title of 61 characters', 'title', '码'.repeat(61), 'too_long'],
  ['B-03 prose of 20,001 characters', 'situation', '灯'.repeat(20_001), 'too_long'],
  ['B-04 NUL', 'situation', `a${char(0)}b`, 'control_char'],
  ['B-05 a bell', 'situation', `a${char(7)}b`, 'control_char'],
  ['B-05 DEL', 'situation', `a${char(0x7f)}b`, 'control_char'],
  ['B-05 a C1 control', 'situation', `a${char(0x85)}b`, 'control_char'],
  ['B-06 half a character', 'situation', `a${char(0xd800)}b`, 'ill_formed'],
  ['B-10 a mark that turns the order', 'title', `a${char(0x202e)}gpj.exe`, 'bidi_override'],
  ['B-13 marks piled on one letter', 'situation', `a${'\u0301'.repeat(9)}`, 'control_char'],
  ['B-20 minus one', 'peopleHelped', -1, 'out_of_range'],
  ['B-20 half a person', 'peopleHelped', 1.5, 'wrong_type'],
  ['B-20 a number in quotes', 'peopleHelped', '5', 'wrong_type'],
  ['B-20 full-width digits', 'peopleHelped', '１２', 'wrong_type'],
  ['B-20 more people than there are', 'peopleHelped', 1_000_001, 'out_of_range'],
  ['B-21 less than nothing, a little', 'money', -1e-7, 'out_of_range'],
  ['B-30 29 February of a common year', 'from', '2026-02-29', 'bad_date'],
  ['B-30 30 February', 'from', '2026-02-30', 'bad_date'],
  ['B-30 the thirteenth month', 'from', '2026-13-01', 'bad_date'],
  ['B-30 the year nought', 'from', '0000-00-00', 'bad_date'],
  ['B-30 the end of days', 'from', '9999-12-31', 'bad_date'],
  ['B-30 today', 'from', 'today', 'bad_date'],
  ['B-46 a list for a text', 'title', ['x'], 'wrong_type'],
  ['B-46 true for a text', 'title', true, 'wrong_type'],
  ['B-46 an object for a text', 'title', { a: 'x' }, 'wrong_type'],
  ['B-46 a number for a text', 'title', 5, 'wrong_type'],
];

const DEED_FIELDS = ['peopleHelped', 'money', 'from', 'to'];

describe.each(dialects)('words ($name)', (dialect) => {
  let server: TestServer;
  let phone: WirePhone;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    phone = await phoneOf(server, mei);
  });
  afterAll(() => server.close());

  const beginning = (field: string, value: Json) => {
    const act = creating({ ...(DEED_FIELDS.includes(field) ? {} : WORDS), [field]: value });
    return DEED_FIELDS.includes(field) ? { ...act, type: 'deed' } : act;
  };

  test.each(REFUSED)('%s is refused by name, and the acts around it are taken', async (_what, field, value, code) => {
    const [before, bad, after] = [creating(WORDS), beginning(field, value), creating(WORDS)];
    expect(await phone.push(before, bad, after)).toMatchObject([
      { status: 'applied' },
      { status: 'rejected', code: 'invalid', detail: { fields: [{ path: field, code }] } },
      { status: 'applied' },
    ]);
    const rows = await server.store.db.selectFrom('record').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual([before.rec, after.rec].sort());
  });

  test('B-31 B-33 a leap day is a day; an end before its beginning is refused, the same day is not', async () => {
    const span = (from: string, to: string) => ({ ...creating({ from, to }), type: 'deed' });
    expect(await phone.push(span('2028-02-29', '2028-02-29'), span('2026-05-02', '2026-05-01'))).toMatchObject([
      { status: 'applied' },
      { status: 'rejected', code: 'invalid' },
    ]);
  });

  test('B-21 a price keeps its cents', async () => {
    const act = { ...creating({ money: 0.1 + 0.2 }), type: 'deed' };
    await phone.push(act);
    await phone.pull();
    expect(phone.has(act.rec)?.body.money).toBe(0.1 + 0.2);
  });

  test('B-86 a moment a thousand years ahead is none, one long ago is only a claim', async () => {
    const ahead = { ...creating(WORDS), at: '3000-01-01T00:00:00+08:00' };
    const behind = { ...creating(WORDS), at: '1970-01-01T00:00:00Z' };
    expect(await phone.push(ahead, behind)).toMatchObject([{ status: 'rejected', code: 'invalid' }, { status: 'applied' }]);
    expect(await phone.push({ ...creating(WORDS), at: 'soon' })).toMatchObject([{ status: 'rejected', code: 'invalid' }]);
  });

  describe('from one phone to the other', () => {
    let phones: [Phone, Phone];
    beforeEach(async () => {
      await server.empty();
      const login = await enrol(server, mei);
      const open = async () => {
        const opened = await openPhone({ line: lineTo(server), start: server.clock.now });
        await opened.signIn(login, PASSWORD);
        await opened.sync();
        return opened;
      };
      phones = [await open(), await open()];
    });

    test('odd words arrive letter for letter', async () => {
      const [one, two] = phones;
      const begun: { id: string; what: string; field: string; text: string }[] = [];
      for (const [what, field, text] of ODD) {
        const id = newId();
        expect([what, await one.desk().commit.edit('report', id, { category: 'other', [field]: text })]).toMatchObject([
          what,
          { ok: true },
        ]);
        begun.push({ id, what, field, text });
      }
      await one.sync();
      await two.sync();
      for (const { id, what, field, text } of begun) {
        const [here, there] = [await one.show(id), await two.show(id)];
        expect([what, here?.delivery, here?.body[field] === text, there?.body[field] === text]).toEqual([what, 'arrived', true, true]);
      }
      for (const opened of phones) await opened.close();
    });
  });
});
