import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { check, overdueFindings } from '#src/features/check/model/check.ts';
import { findingState } from '#src/domain/record/finding-state.ts';
import { findingsOf, isSettled } from '#src/domain/record/findings.ts';
import { done } from '#tests/support/acts.ts';
import { committee, county, HENGDU, JIANTIAO, lin, linAcross, localParty, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, list, say, said } = desk(check);
const [ROLL, LEAVE] = [newId(), newId()];
/** An id made by a phone whose clock runs years ahead. */
const LATE = 'ff98f7c1-1111-7abc-8def-0123456789ab';
const FINDINGS = [
  { id: ROLL, issue: '两次活动没有点名册', requirement: '补齐点名册', due: '2026-09-20', support: '县政协办公室派人辅导' },
  { id: LEAVE, issue: '请假没有写原因', requirement: '补写原因', due: '2026-10-20' },
];
const checked = (findings: readonly object[] = FINDINGS) =>
  done(list(county, begun(county, { office: JIANTIAO, kind: 'midYear', date: '2026-07-20' }), { findings: { add: findings as never } }));
const replying = (finding: string) => ({ input: { finding, text: '已补齐' } });

describe('a check (§3.1, §3.2)', () => {
  test('is made by the county office anywhere, by a special committee where it assists', () => {
    expect(checked()).toMatchObject({ status: 'open', office: JIANTIAO });
    expect(begun(committee, { office: JIANTIAO, kind: 'other' }).office).toBe(JIANTIAO);
    expect(faultsOf(begin(committee, { office: HENGDU }))).toEqual(['forbidden']);
    for (const actor of [lin, localParty, mei]) expect(faultsOf(begin(actor, { office: JIANTIAO })), actor.name).toEqual(['forbidden']);
  });
  test('is read by the office checked, its two superiors and the assisting committee', () => {
    expect(whoReads(check, checked())).toEqual(['clerk', 'director', 'deputy', 'localParty', 'county', 'chair', 'committee']);
  });
  test('a finding says what is wrong and what is asked', () => {
    const empty = { id: newId(), issue: '问题', requirement: '' };
    expect(faultsOf(list(county, checked(), { findings: { add: [empty] } }))).toEqual(['findings.requirement:required']);
    expect(faultsOf(list(lin, checked(), { findings: { rem: [FINDINGS[0] ?? ''] } }))).toEqual(['findings:not_yours']);
  });
  test('the office replies to each finding with its evidence; nobody else does', () => {
    const file = newId();
    const record = said(lin, checked(), 'reply', { input: { finding: ROLL, text: '已补齐', files: [file] } });
    expect(record.status).toBe('replied');
    expect(findingsOf(record.body).find(({ id }) => id === ROLL)?.replies).toMatchObject([
      { text: '已补齐', files: [file], by: lin.id, on: '2026-09-18' },
    ]);
    expect(faultsOf(say(lin, checked(), 'reply', replying(newId())))).toEqual(['input.finding:not_in_list']);
    expect(faultsOf(say(county, checked(), 'reply', replying(ROLL)))).toEqual(['forbidden']);
    expect(faultsOf(say(linAcross, checked(), 'reply', replying(ROLL)))).toEqual(['not_found']);
  });
  test('is closed once every finding is answered for; a re-check may ask again', () => {
    const half = said(lin, checked(), 'reply', replying(ROLL));
    expect(faultsOf(say(county, half, 'close'))).toEqual([`findings.${LEAVE}:required`]);
    const both = said(lin, half, 'reply', replying(LEAVE));
    const again = said(county, both, 'recheck', { input: { finding: LEAVE, accepted: false, text: '还缺一人' } });
    expect(again.status).toBe('replied');
    expect(faultsOf(say(county, again, 'close'))).toEqual([`findings.${LEAVE}:required`]);
    const mended = said(lin, again, 'reply', replying(LEAVE));
    const accepted = said(county, mended, 'recheck', { input: { finding: LEAVE, accepted: true } });
    expect(findingsOf(accepted.body).every(isSettled)).toBe(true);
    expect(said(county, accepted, 'close').status).toBe('closed');
    expect(faultsOf(say(lin, accepted, 'close'))).toEqual(['forbidden']);
  });
  test('a reply that was turned down closes nothing, however fast the office’s clock runs', () => {
    const both = said(lin, said(lin, checked(), 'reply', replying(ROLL)), 'reply', { ...replying(LEAVE), id: LATE });
    const again = said(county, both, 'recheck', { input: { finding: LEAVE, accepted: false, text: '还缺一人' } });
    expect(
      findingsOf(again.body)
        .filter(isSettled)
        .map(({ id }) => id),
    ).toEqual([ROLL]);
    expect(faultsOf(say(county, again, 'close'))).toEqual([`findings.${LEAVE}:required`]);
    expect(said(county, said(lin, again, 'reply', replying(LEAVE)), 'close').status).toBe('closed');
  });
  test('closing accepts the replies that nobody has re-checked, and says who did', () => {
    const both = said(lin, said(lin, checked(), 'reply', replying(ROLL)), 'reply', replying(LEAVE));
    const closed = said(county, said(county, both, 'recheck', { input: { finding: ROLL, accepted: true } }), 'close');
    for (const finding of findingsOf(closed.body)) {
      expect(findingState(finding, '2026-12-31'), finding.issue).toBe('accepted');
      expect(finding.rechecks, finding.issue).toMatchObject([{ accepted: true, by: county.id, on: '2026-09-18' }]);
    }
  });
  test('a rectification past its day is overdue until it is answered for', () => {
    expect(overdueFindings(checked(), '2026-09-20')).toEqual([]);
    expect(overdueFindings(checked(), '2026-09-21')).toEqual([ROLL]);
    expect(overdueFindings(said(lin, checked(), 'reply', replying(ROLL)), '2026-09-21')).toEqual([]);
  });
});
