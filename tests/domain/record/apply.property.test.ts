import { fc } from '#tests/support/chance.ts';
import { expect, test } from 'vitest';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { act, changing, draftOf } from '#tests/support/acts.ts';
import { mei } from '#tests/support/actors.ts';

/** Edits by phones that last looked at any earlier version: how weeks offline look from the server. */
const edits = fc.array(
  fc.record({
    seen: fc.nat(),
    field: fc.constantFrom('title', 'place', 'situation', 'suggestions'),
    to: fc.oneof(
      fc.constantFrom(null, ''),
      fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
    ),
  }),
  { maxLength: 12 },
);

/** Every value anybody can still read: what stood at any time before an author overwrote it knowingly, and what stands beside. */
function play(steps: readonly { seen: number; field: string; to: Json }[]) {
  const versions: Stored[] = [draftOf(mei)];
  const beside: Stored[] = [];
  for (const step of steps) {
    const shown = versions[step.seen % versions.length];
    const current = versions.at(-1);
    if (!shown || !current) throw new Error('no version');
    const applied = act(mei, current, changing(shown, { [step.field]: step.to }));
    if (applied.status === 'rejected') throw new Error(JSON.stringify(applied.problem));
    const changes = (shown.body[step.field] ?? '') !== (step.to ?? '');
    if (applied.status === 'noop') {
      if (changes) expectThere(shown, current, step.field, step.to);
    } else {
      if (applied.variants.length > 0) expect(applied.also[0]?.body.value ?? null).toEqual(step.to);
      else expectThere(shown, applied.record, step.field, step.to);
      expectUnseenStands(shown, current, applied.record, step.field, applied.also.length > 0);
      versions.push(applied.record);
      beside.push(...applied.also);
    }
  }
  return { versions, beside };
}

/** The words just written stand in the field: all of them, or after a merge every paragraph their writer added. */
function expectThere(shown: Stored, record: Stored, field: string, to: Json): void {
  const text = record.body[field];
  const isProse = field === 'situation' || field === 'suggestions';
  if (!isProse) expect(text ?? '').toEqual(to ?? '');
  else if (text !== to) expectLines(text, addedLines(to, shown.body[field]));
}

function addedLines(text: Json, known: Json | undefined): string[] {
  if (typeof text !== 'string') return [];
  const old = new Set(typeof known === 'string' ? known.split('\n') : []);
  return text.split('\n').filter((line) => line !== '' && !old.has(line));
}

function expectLines(text: Json | undefined, wanted: readonly string[]): void {
  const lines = typeof text === 'string' ? text.split('\n') : [];
  for (const line of wanted) expect(lines).toContain(line);
}

/** Words the author had not seen are never overwritten: they stand, or their paragraphs do. */
function expectUnseenStands(shown: Stored, before: Stored, after: Stored, field: string, kept: boolean): void {
  const [seen, old, now] = [shown.body[field], before.body[field], after.body[field]];
  if (kept) expect(now).toEqual(old);
  else if (typeof old === 'string' && seen !== old) expectLines(now, addedLines(old, seen));
}

test('no word vanishes, whatever version its writer last saw', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      play(steps);
    }),
    { numRuns: 2_000 },
  );
});

test('every edit of a field is there or stands beside, and sending an act again changes nothing', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const { versions, beside } = play(steps);
      const ids = beside.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const last = versions.at(-1);
      if (last) expect(act(mei, last, changing(last, { ...last.body })).status).toBe('noop');
    }),
    { numRuns: 500 },
  );
});
