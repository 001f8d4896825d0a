import { describe, expect, test } from 'vitest';
import { summary } from '#src/features/summary/model/summary.ts';
import { done } from '#tests/support/acts.ts';
import { county, dong, fu, lin, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, say, said } = desk(summary);
const written = () => begun(lin, { year: 2026, basics: '本辖区委员 6 名。' });
const submitted = () => said(lin, said(dong, written(), 'sign'), 'submit');

describe('a summary (§3.3.3)', () => {
  test('is signed by the first-responsible person, or by a deputy named for it (§3.3.1)', () => {
    for (const actor of [lin, fu]) expect(faultsOf(say(actor, written(), 'sign')), actor.name).toEqual(['forbidden']);
    expect(said(fu, done(edit(dong, written(), { delegate: fu.id })), 'sign').body).toMatchObject({ delegated: true });
  });
  test('is submitted, received with a number, or sent back with a reason', () => {
    expect(said(county, submitted(), 'receive', { input: { number: '88' } })).toMatchObject({ status: 'received', body: { number: '88' } });
    expect(faultsOf(say(county, submitted(), 'return'))).toEqual(['note:required']);
    expect(faultsOf(say(lin, said(dong, begun(lin, { year: 2026 }), 'sign'), 'submit'))).toEqual(['basics:required']);
  });
  test('stands from the signature on', () => {
    expect(edit(lin, submitted(), { problems: '补一条' })).toMatchObject({ also: [{ body: { kind: 'amendment' } }] });
  });
  test('is written by staff, and read by members once submitted', () => {
    expect(faultsOf(begin(mei, { year: 2026 }))).toEqual(['forbidden']);
    expect(whoReads(summary, written())).toEqual(['clerk', 'director', 'deputy']);
    expect(whoReads(summary, submitted())).toEqual(expect.arrayContaining(['member', 'localParty', 'county', 'committee']));
  });
});
