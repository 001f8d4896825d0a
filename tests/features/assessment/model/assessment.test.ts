import { describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { assessment } from '#src/features/assessment/model/assessment.ts';
import { variant } from '#src/features/variant/model/variant.ts';
import { apply } from '#src/domain/record/apply.ts';
import { commanding, contextFor, done } from '#tests/support/acts.ts';
import { bo, county, dong, fu, lin, linAcross, localParty, mei, membersWork } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit, list, say, said } = desk(assessment);
const own = () => begun(mei, { person: mei.id, year: 2026 });
const reported = () => said(mei, own(), 'selfReport', { input: { selfSummary: '今年提了两件提案。' } });
const officeSigned = () => said(dong, reported(), 'officeSign', { input: { officeOpinion: '履职认真。' } });
const concluded = () => said(membersWork, officeSigned(), 'conclude', { input: { conclusion: '称职' } });
const filed = () => said(membersWork, concluded(), 'file');

describe('an assessment (§3.3.3)', () => {
  test('is the member’s alone until handed in, then the office’s and the members’ work committee’s; the county’s once signed', () => {
    expect(whoReads(assessment, own())).toEqual(['member']);
    expect(whoReads(assessment, reported())).toEqual(['member', 'clerk', 'director', 'deputy', 'membersWork']);
    expect(whoReads(assessment, officeSigned())).toEqual(['member', 'clerk', 'director', 'deputy', 'county', 'chair', 'membersWork']);
  });
  test('is begun for oneself, or opened by the own office or the members’ work committee; it belongs to the member', () => {
    expect(faultsOf(begin(bo, { person: mei.id, year: 2026 }))).toEqual(['forbidden']);
    expect(faultsOf(begin(linAcross, { person: mei.id, year: 2026, openedBy: 'office' }))).toEqual(['forbidden']);
    expect(faultsOf(begin(localParty, { person: mei.id, year: 2026, openedBy: 'office' }))).toEqual(['forbidden']);
    const opened = begun(lin, { person: mei.id, year: 2026, openedBy: 'office' });
    expect(opened).toMatchObject({ owner: mei.id, office: lin.grants[0]?.office });
    expect(whoReads(assessment, opened)).toContain('clerk');
    expect(begun(membersWork, { person: mei.id, year: 2026, openedBy: 'membersWork' }).owner).toBe(mei.id);
  });
  test('is not handed in, nor signed, empty', () => {
    expect(faultsOf(say(mei, own(), 'selfReport'))).toEqual(['selfSummary:required']);
    expect(faultsOf(say(dong, reported(), 'officeSign'))).toEqual(['officeOpinion:required']);
  });
  test('the office’s opinion is signed by the first-responsible person only (§3.3.1)', () => {
    for (const actor of [lin, fu]) {
      expect(faultsOf(say(actor, reported(), 'officeSign', { input: { officeOpinion: '好' } })), actor.name).toEqual(['forbidden']);
    }
    expect(officeSigned().body).toMatchObject({ signedBy: dong.id, delegated: false });
    const delegated = done(edit(dong, reported(), { delegate: fu.id }));
    expect(said(fu, delegated, 'officeSign', { input: { officeOpinion: '好' } }).body).toMatchObject({ signedBy: fu.id, delegated: true });
  });
  test('facts are counts, without points or grades', () => {
    const duties = [{ key: 'proposal', confirmed: 1, waiting: 0, target: 1, state: 'done' }];
    expect(edit(lin, reported(), { facts: { duties, activities: 6, present: 5, leave: 1, on: '2026-12-01' } }).status).toBe('applied');
    expect(faultsOf(edit(lin, reported(), { facts: { duties, points: 90 } }))).toEqual(['facts.points:unknown_field']);
    expect(faultsOf(edit(mei, reported(), { facts: { duties } }))).toEqual(['facts:not_yours']);
  });
  test('the member adds a remark to what the office signed; nobody else does', () => {
    const record = said(mei, officeSigned(), 'remark', { input: { remark: '六月请假是因病。' } });
    expect(record).toMatchObject({ status: 'officeSigned', body: { remark: '六月请假是因病。' } });
    expect(faultsOf(say(lin, officeSigned(), 'remark', { input: { remark: '代写' } }))).toEqual(['forbidden']);
  });
  test('the self-summary stands from the office’s signature on: later words are kept beside it', () => {
    expect(edit(mei, officeSigned(), { selfSummary: '再补一句' })).toMatchObject({ also: [{ body: { kind: 'amendment' } }] });
  });
  test('filed, it is frozen; a correction stands beside it, and an amendment is not taken in', () => {
    const page = filed();
    for (const [actor, values] of [
      [lin, { officeOpinion: '改' }],
      [membersWork, { conclusion: '不称职' }],
      [county, { facts: { duties: [] } }],
    ] as const) {
      expect(faultsOf(edit(actor, page, values)), actor.name).toEqual(['locked']);
    }
    const correction = { id: newId(), text: '七月调研应计入', by: membersWork.id, on: '2027-01-10' };
    expect(done(list(membersWork, page, { corrections: { add: [correction] } })).body).toMatchObject({ corrections: [correction] });
    const words = edit(mei, page, { selfSummary: '换一种说法' });
    const beside = words.status === 'merged' ? words.also[0] : undefined;
    expect(beside?.body.kind).toBe('amendment');
    if (!beside) return;
    const parent = { definition: assessment, record: page, parent: null };
    const take = commanding(beside, 'take', { input: { from: page.body.selfSummary ?? null } }, variant);
    expect(apply(variant, beside, take, contextFor(lin, parent))).toMatchObject({ problem: { code: 'locked' } });
  });
});
