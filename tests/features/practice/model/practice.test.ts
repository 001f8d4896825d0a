import { describe, expect, test } from 'vitest';
import { owedReports, practice } from '#src/features/practice/model/practice.ts';
import { county, HENGDU, lin, linAcross, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, say, said } = desk(practice);
const CASE = { title: '码头接待日', steps: '每月十五日轮流接待。', effect: '半年收到来访二十件。' };
const submitted = () => said(lin, begun(lin, CASE), 'submit');
const published = () => said(county, submitted(), 'publish');

describe('a practice (§3.1)', () => {
  test('is an office’s own until submitted, and everybody’s once published', () => {
    expect(whoReads(practice, begun(lin, CASE))).toEqual(['clerk', 'director', 'deputy']);
    expect(whoReads(practice, submitted())).not.toContain('neighbour');
    expect(whoReads(practice, published())).toEqual(expect.arrayContaining(['neighbour', 'member', 'county']));
  });
  test('is submitted with what was done and what came of it, published by the county only', () => {
    expect(faultsOf(say(lin, begun(lin, { title: '空' }), 'submit'))).toEqual(['steps:required', 'effect:required']);
    expect(faultsOf(say(lin, submitted(), 'publish'))).toEqual(['forbidden']);
    expect(faultsOf(begin(mei, CASE))).toEqual(['forbidden']);
  });
  test('another office adopts it once and reports back; its own office does not', () => {
    const adopted = said(linAcross, published(), 'adopt', { input: { text: '横渡也试' } });
    expect(adopted).toMatchObject({ status: 'published', body: { adoptions: [{ office: HENGDU, by: linAcross.id, on: '2026-09-18' }] } });
    expect(faultsOf(say(linAcross, adopted, 'adopt'))).toEqual(['office:too_many']);
    expect(faultsOf(say(lin, published(), 'adopt'))).toEqual(['forbidden']);
    expect(faultsOf(say(linAcross, published(), 'reportBack', { input: { text: '没采用就说' } }))).toEqual(['adoptions:required']);
    const told = said(linAcross, adopted, 'reportBack', { input: { text: '来访多了一倍' } });
    expect(told.body).toMatchObject({ reports: [{ office: HENGDU, text: '来访多了一倍' }] });
  });
  test('a quarter after adopting, the office is asked how it went, until it says so', () => {
    const adopted = said(linAcross, published(), 'adopt');
    expect(owedReports(adopted.body, '2026-12-17')).toEqual([]);
    expect(owedReports(adopted.body, '2026-12-18')).toEqual([HENGDU]);
    expect(owedReports(said(linAcross, adopted, 'reportBack', { input: { text: '好' } }).body, '2026-12-18')).toEqual([]);
  });
  test('published, its words stand', () => {
    expect(desk(practice).edit(lin, published(), { steps: '改' })).toMatchObject({ also: [{ body: { kind: 'amendment' } }] });
  });
});
