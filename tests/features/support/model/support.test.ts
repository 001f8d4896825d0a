import { expect, test } from 'vitest';
import { support } from '#src/features/support/model/support.ts';
import { county, lin, linAcross, mei, membersWork } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, say, said } = desk(support);
const asked = () => begun(lin, { what: 'vehicle', text: '九月视察需一辆中巴', neededBy: '2026-09-18' });

test('an office asks for support; the county office or the members’ work committee answers (§3.2)', () => {
  expect(whoReads(support, asked())).toEqual(['clerk', 'director', 'deputy', 'county', 'chair', 'membersWork']);
  for (const actor of [county, membersWork]) {
    expect(said(actor, asked(), 'answer', { input: { answer: '已安排' } })).toMatchObject({
      status: 'answered',
      body: { answer: '已安排' },
    });
  }
  expect(faultsOf(say(county, asked(), 'answer'))).toEqual(['input.answer:required']);
  expect(faultsOf(say(lin, asked(), 'answer', { input: { answer: '自答' } }))).toEqual(['forbidden']);
});

test('it is closed by either side; members and other offices have no part in it', () => {
  expect(said(lin, asked(), 'close').status).toBe('closed');
  expect(said(county, asked(), 'close').status).toBe('closed');
  expect(faultsOf(begin(mei, { what: 'funds' }))).toEqual(['forbidden']);
  expect(faultsOf(say(linAcross, asked(), 'close'))).toEqual(['not_found']);
});
