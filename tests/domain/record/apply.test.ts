import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import { variantId } from '#src/domain/record/identity.ts';
import { report } from '#src/features/report/model/report.ts';
import {
  act,
  changing,
  commanding,
  contextFor,
  creating,
  deleting,
  done,
  draftOf,
  editing,
  restoring,
  walked,
  WORDS,
} from '#tests/support/acts.ts';
import { admin, bo, county, JIANTIAO, lin, linAcross, mei } from '#tests/support/actors.ts';

const refused = (code: string): unknown => ({ status: 'rejected', problem: expect.objectContaining({ code }) as unknown });
const faulty = (...fields: { path: string; code: string }[]) => ({ status: 'rejected', problem: { code: 'invalid', detail: { fields } } });
const submitted = () => walked(draftOf(mei), [mei, 'submit']);
const forwarded = () => walked(submitted(), [lin, 'forward']);

describe('beginning a report', () => {
  test('it is the member’s own, at their office, whatever the phone claims', () => {
    const record = draftOf(mei);
    expect(record).toMatchObject({ owner: mei.id, office: JIANTIAO, status: 'draft', body: WORDS, log: [] });
  });
  test('only members write reports', () => {
    for (const other of [lin, county, admin]) expect(act(other, null, creating(WORDS))).toEqual(refused('forbidden'));
  });
  test('an empty form is a draft too', () => expect(act(mei, null, creating())).toMatchObject({ status: 'applied' }));
  test('an act on nothing is not found', () =>
    expect(act(mei, null, changing(draftOf(mei), { title: '乙' }))).toEqual(refused('not_found')));
  test('the same create again changes nothing', () => {
    const create = creating(WORDS);
    const record = done(act(mei, null, create));
    expect(act(mei, record, create)).toEqual({ status: 'noop' });
  });
  test('a cloned phone’s create with other words leaves a variant, never an overwrite', () => {
    const record = draftOf(mei);
    const again = creating({ ...WORDS, title: '另一个题目' }, record.id);
    expect(act(mei, record, again)).toMatchObject({
      status: 'merged',
      record,
      also: [{ body: { field: 'title', value: '另一个题目', kind: 'competing' } }],
    });
  });
  test('somebody else’s id answers as if it did not exist', () => {
    expect(act(bo, draftOf(mei), creating(WORDS))).toEqual(refused('not_found'));
  });
});

describe('editing', () => {
  test('the value seen makes way for the new one', () => {
    const record = draftOf(mei);
    expect(done(act(mei, record, changing(record, { title: '新题目' }))).body.title).toBe('新题目');
  });
  test('null clears a field', () => {
    const record = draftOf(mei);
    expect(done(act(mei, record, editing(record, { category: { from: 'fishery', to: null } }))).body).not.toHaveProperty('category');
  });
  test('two phones at neighbouring paragraphs merge', () => {
    const start = draftOf(mei);
    const one = done(act(mei, start, changing(start, { situation: '灯坏了五盏。\n夜里装卸有隐患。' })));
    const two = act(mei, one, changing(start, { situation: '灯坏了三盏。\n夜里装卸出过事。' }));
    expect(two).toMatchObject({ status: 'merged', record: { body: { situation: '灯坏了五盏。\n夜里装卸出过事。' } }, variants: [] });
  });
  test('two phones at one paragraph: the first stands, the second is kept beside it under one id', () => {
    const start = draftOf(mei);
    const one = done(act(mei, start, changing(start, { situation: '灯坏了五盏。' })));
    const second = changing(start, { situation: '灯全坏了。', title: '码头没有灯' });
    const two = act(mei, one, second);
    expect(two).toMatchObject({
      status: 'merged',
      record: { body: { situation: '灯坏了五盏。', title: '码头没有灯' } },
      variants: [variantId(second.id, 'situation')],
      also: [
        { type: 'variant', parent: start.id, owner: mei.id, body: { value: '灯全坏了。', by: mei.id, mutation: second.id, closed: false } },
      ],
    });
  });
  test('another person’s draft cannot even be seen', () => {
    const record = draftOf(mei);
    for (const other of [bo, lin, county, admin])
      expect(act(other, record, changing(record, { title: '乙' }))).toEqual(refused('not_found'));
  });
  test('the clerk does not write into the member’s words, the member not into the county’s', () => {
    const record = submitted();
    expect(act(lin, record, changing(record, { title: '乙' }))).toEqual(refused('forbidden_field'));
    expect(act(mei, record, changing(record, { officeComment: '好' }))).toEqual(refused('forbidden_field'));
    expect(act(mei, record, editing(record, { adoptions: { add: [] } }))).toEqual(refused('forbidden_field'));
  });
  test.each([
    ['an unknown field', { nickname: { to: 'x' } }, 'nickname', 'unknown_field'],
    ['a field named like a built-in', { constructor: { to: 'x' } }, 'constructor', 'unknown_field'],
    ['a number for a text', { title: { to: 5 } }, 'title', 'wrong_type'],
    ['a title of 61', { title: { to: '题'.repeat(61) } }, 'title', 'too_long'],
    ['a place of 201', { place: { to: '地'.repeat(201) } }, 'place', 'too_long'],
    ['prose of 20,001', { situation: { to: '字'.repeat(20_001) } }, 'situation', 'too_long'],
    ['a day that does not exist', { sourceOn: { to: '2026-02-30' } }, 'sourceOn', 'bad_date'],
    ['a kind not in the list', { sourceKind: { to: 'rumour' } }, 'sourceKind', 'not_in_list'],
    ['a latitude past the pole', { position: { to: { lat: 91, lng: 0, accuracy: 1 } } }, 'position.lat', 'out_of_range'],
    ['an unknown key inside a field', { position: { to: { lat: 1, lng: 0, accuracy: 1, speed: 2 } } }, 'position.speed', 'unknown_field'],
    ['a set written as a value', { attachments: { to: [] } }, 'attachments', 'wrong_type'],
    ['a value written as a set', { title: { add: ['x'] } }, 'title', 'wrong_type'],
  ])('%s is refused, naming the field', (_name, set, path, code) => {
    const record = draftOf(mei);
    expect(act(mei, record, editing(record, set))).toEqual(faulty({ path, code }));
  });
  test('rare characters count once: sixty of them are a title', () => {
    const record = draftOf(mei);
    expect(done(act(mei, record, changing(record, { title: '𠮷'.repeat(60) }))).body.title).toBe('𠮷'.repeat(60));
  });
});

describe('from the pier to the answer', () => {
  test('every step is in the story, with who, in which capacity, and why', () => {
    const record = walked(
      draftOf(mei),
      [mei, 'submit'],
      [lin, 'return', { note: '请补充具体地点' }],
      [mei, 'submit'],
      [lin, 'forward', { input: { officeComment: '情况属实', toLocalParty: true } }],
      [county, 'edit', { input: { editedTitle: '码头照明亟待修复', editedBody: '编辑后' } }],
      [county, 'signOff'],
      [county, 'issue', { input: { number: '2026-14', sentTo: '县委' } }],
      [county, 'addAdoption', { input: { level: 'city', way: 'alone', on: '2026-10-01' } }],
      [county, 'addInstruction', { input: { by: '县长', text: '请农业农村局办', on: '2026-10-02' } }],
      [county, 'transfer', { input: { unit: '农业农村局', due: '2026-12-01' } }],
      [county, 'close', { input: { result: '已修好', feedback: '谢谢' } }],
    );
    expect(record.status).toBe('closed');
    expect(record.log.map(({ name, by, note }) => [name, by.name, by.role, note])).toEqual([
      ['submit', '林月琴', 'member', null],
      ['return', '王林', 'clerk', '请补充具体地点'],
      ['submit', '林月琴', 'member', null],
      ['forward', '王林', 'clerk', null],
      ...['edit', 'signOff', 'issue', 'addAdoption', 'addInstruction', 'transfer', 'close'].map((name) => [
        name,
        '县办',
        'countyOffice',
        null,
      ]),
    ]);
    expect(record.body).toMatchObject({ ...WORDS, editedTitle: '码头照明亟待修复', number: '2026-14', unit: '农业农村局' });
    expect(record.body.adoptions).toEqual([expect.objectContaining({ level: 'city', way: 'alone', on: '2026-10-01' })]);
  });

  test('what is missing is named when handing in, not while writing', () => {
    const record = draftOf(mei, { title: ' \u200b', category: 'gossip' });
    expect(act(mei, record, commanding(record, 'submit'))).toEqual(
      faulty({ path: 'title', code: 'required' }, { path: 'category', code: 'not_in_list' }, { path: 'situation', code: 'required' }),
    );
  });
  test('a photo can stand for words', () => {
    const photo = { id: '0198f7c1-1111-7abc-8def-0123456789ab', sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg', name: 'a.jpg' };
    const empty = draftOf(mei, { title: '码头', category: 'fishery' });
    const record = done(act(mei, empty, editing(empty, { attachments: { add: [photo] } })));
    expect(walked(record, [mei, 'submit']).status).toBe('submitted');
  });
  test('3,000 characters may be handed in, one more may not; white space is not counted', () => {
    const fits = draftOf(mei, { ...WORDS, situation: '字 '.repeat(3_000) });
    expect(walked(fits, [mei, 'submit']).status).toBe('submitted');
    const long = draftOf(mei, { ...WORDS, situation: '字'.repeat(3_001) });
    expect(act(mei, long, commanding(long, 'submit'))).toEqual(faulty({ path: 'situation', code: 'too_long' }));
  });
  test('the first handing-in fixes the day that counts', () => {
    const context = { ...contextFor(mei), done: '2026-12-31T15:50:00.000Z', now: '2027-01-03T01:00:00.000Z' };
    const draft = draftOf(mei);
    const first = done(apply(report, draft, commanding(draft, 'submit'), context));
    expect(first.at.submitted).toBe('2026-12-31T15:50:00.000Z');
    const again = walked(first, [lin, 'return', { note: '补' }], [mei, 'submit']);
    expect(again.at.submitted).toBe('2026-12-31T15:50:00.000Z');
  });
});

describe('commands that are refused', () => {
  test('a return says why', () => {
    const record = submitted();
    for (const note of [undefined, null, '  ']) {
      expect(act(lin, record, commanding(record, 'return', note === undefined ? {} : { note }))).toEqual(
        faulty({ path: 'note', code: 'required' }),
      );
    }
  });
  test('the second of two clerks learns who decided first', () => {
    const record = submitted();
    const decided = walked(record, [lin, 'return', { note: '补' }]);
    expect(act(lin, decided, commanding(record, 'forward'))).toMatchObject({
      problem: { code: 'state_changed', detail: { status: 'returned', by: '王林' } },
    });
  });
  test('nobody forwards words they did not read', () => {
    const record = submitted();
    const edited = done(act(mei, record, changing(record, { situation: '改了' })));
    expect(act(lin, edited, commanding(record, 'forward'))).toEqual(refused('content_changed'));
  });
  test('the clerk next door does not even know of it', () => {
    const record = submitted();
    expect(act(linAcross, record, commanding(record, 'forward'))).toEqual(refused('not_found'));
  });
  test('the member cannot forward, the clerk cannot issue, the county cannot submit', () => {
    expect(act(mei, submitted(), commanding(submitted(), 'forward'))).toEqual(refused('forbidden'));
    const up = forwarded();
    expect(act(lin, up, commanding(up, 'signOff'))).toEqual(refused('forbidden'));
    const signed = walked(up, [county, 'signOff']);
    expect(act(county, signed, commanding(signed, 'submit'))).toEqual(refused('forbidden'));
  });
  test('an unknown command, another target, foreign or missing input', () => {
    const up = walked(forwarded(), [county, 'signOff']);
    expect(act(county, up, commanding(up, 'toString'))).toEqual(faulty({ path: 'name', code: 'unknown_command' }));
    expect(act(county, up, commanding(up, 'issue', { to: 'closed', input: { number: '1' } }))).toEqual(
      faulty({ path: 'to', code: 'not_in_list' }),
    );
    expect(act(county, up, commanding(up, 'issue'))).toEqual(faulty({ path: 'input.number', code: 'required' }));
    expect(act(county, up, commanding(up, 'issue', { input: { number: '1', title: 'x' } }))).toEqual(
      faulty({ path: 'input.title', code: 'unknown_field' }),
    );
    expect(act(county, up, commanding(up, 'issue', { input: { number: 14 } }))).toEqual(
      faulty({ path: 'input.number', code: 'wrong_type' }),
    );
  });
  test('an adoption at a level that does not exist', () => {
    const issued = walked(forwarded(), [county, 'signOff'], [county, 'issue', { input: { number: '1' } }]);
    const command = commanding(issued, 'addAdoption', { input: { level: 'village', way: 'alone', on: '2026-10-01' } });
    expect(act(county, issued, command)).toEqual(faulty({ path: 'input.level', code: 'not_in_list' }));
  });
});

describe('locked and deleted', () => {
  test('after forwarding the member’s wish is kept as an amendment and the text stands', () => {
    const record = forwarded();
    expect(act(mei, record, changing(record, { title: '新题目' }))).toMatchObject({
      status: 'merged',
      record,
      also: [{ body: { kind: 'amendment', field: 'title', value: '新题目' } }],
    });
  });
  test('a photo added after forwarding is kept as an amendment too', () => {
    const record = forwarded();
    const photo = { id: '0198f7c1-1111-7abc-8def-0123456789ab', sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg', name: 'a.jpg' };
    expect(act(mei, record, editing(record, { attachments: { add: [photo] } }))).toMatchObject({
      also: [{ body: { kind: 'amendment', value: [photo] } }],
    });
  });
  test('a member deletes a draft they read, and only a draft', () => {
    const record = draftOf(mei);
    const gone = done(act(mei, record, deleting(record)));
    expect(gone.deleted).toBe(1);
    expect(act(mei, gone, deleting(record))).toEqual({ status: 'noop' });
    const changed = done(act(mei, record, changing(record, { title: '乙' })));
    expect(act(mei, changed, deleting(record))).toEqual(refused('changed_since'));
    const sent = submitted();
    expect(act(mei, sent, deleting(sent))).toEqual(refused('locked'));
    expect(act(lin, sent, deleting(sent))).toEqual(refused('forbidden'));
  });
  test('an edit survives a delete, and comes back with a restore', () => {
    const record = draftOf(mei);
    const gone = done(act(mei, record, deleting(record)));
    const edit = act(mei, gone, changing(record, { title: '别删' }));
    expect(edit).toMatchObject({ status: 'merged', also: [{ body: { kind: 'after_delete', value: '别删' } }] });
    expect(act(mei, gone, commanding(record, 'submit'))).toEqual(refused('gone'));
    expect(act(mei, gone, creating(WORDS, record.id))).toEqual(refused('gone'));
    const back = done(act(mei, gone, restoring(record)));
    expect(back).toMatchObject({ deleted: 0, body: WORDS });
    expect(act(mei, back, restoring(record))).toEqual({ status: 'noop' });
  });
});
