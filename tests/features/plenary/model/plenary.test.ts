import { describe, expect, test } from 'vitest';
import { checklistOf, plenary } from '#src/features/plenary/model/plenary.ts';
import { done } from '#tests/support/acts.ts';
import { bo, county, HENGDU, JIANTIAO, lin, linAcross, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, list, say, said } = desk(plenary);
const opened = () => begun(county, { office: JIANTIAO, term: '第十届', session: '第六次会议', from: '2027-01-12', to: '2027-01-15' });

describe('preparing a plenary (§3.3.3)', () => {
  test('is opened by the county or the office, for one office; its members see it, other offices do not', () => {
    expect(whoReads(plenary, opened())).toEqual(['member', 'colleague', 'clerk', 'director', 'deputy', 'county', 'chair', 'committee']);
    expect(begun(lin, { office: JIANTIAO }).office).toBe(JIANTIAO);
    expect(faultsOf(begin(lin, { office: HENGDU }))).toEqual(['forbidden']);
    expect(faultsOf(begin(mei, { office: JIANTIAO }))).toEqual(['forbidden']);
  });
  test('two people tick for two members at once: both stand', () => {
    const one = done(list(lin, opened(), { attending: { add: [mei.id] }, materials: { add: [mei.id] } }));
    const both = done(list(county, one, { attending: { add: [bo.id] }, groups: { add: [{ id: mei.id, group: '第三组' }] } }));
    const [hers, his] = checklistOf(both.body, [mei.id, bo.id]);
    expect(hers).toMatchObject({ group: '第三组', ticked: { attending: true, materials: true, proposalReady: false } });
    expect(his).toMatchObject({ group: '', ticked: { attending: true, materials: false } });
  });
  test('members tick nothing, and it does not end before it begins', () => {
    expect(faultsOf(list(mei, opened(), { attending: { add: [mei.id] } }))).toEqual(['attending:not_yours']);
    expect(faultsOf(edit(lin, opened(), { to: '2027-01-01' }))).toEqual(['to:bad_order']);
  });
  test('is closed by its office or the county', () => {
    expect(said(lin, opened(), 'close').status).toBe('closed');
    expect(faultsOf(say(linAcross, opened(), 'close'))).toEqual(['not_found']);
  });
});
