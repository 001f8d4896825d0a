/** Holds every record type to its duties, unasked: a new line in records.ts is tested by being there. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PARTIES } from '#src/domain/people.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import * as records from '#src/records.ts';
import { definitionOf, RECORD_TYPES } from '#src/registry.ts';
import { LANGUAGES, wordsOf } from '#tests/support/words.ts';

/** Written by the server alone: one state, no commands, no forms, so no words but their name. */
const REFERENCE = ['committee', 'office', 'person', 'seal', 'setting'];
/** Made by the program while it keeps two wordings: nobody fills its fields in a form. */
const MADE = ['variant'];

const definitions: [string, RecordDefinition][] = Object.entries(records);
const written = definitions.filter(([name]) => !REFERENCE.includes(name));
const filledByPeople = written.filter(([name]) => !MADE.includes(name));

describe.each(definitions)('%s', (name, definition) => {
  test('is registered under its own name', () => {
    expect(definition.type).toBe(name);
    expect(definitionOf(name)).toBe(definition);
    expect(RECORD_TYPES).toContain(name);
  });

  test('gives every field of its body an owner and a kind, and no other', () => {
    expect(Object.keys(definition.fields).toSorted()).toEqual(Object.keys(definition.body.shape).toSorted());
    for (const field of Object.values(definition.fields)) {
      expect(['value', 'prose', 'set']).toContain(field.kind);
      for (const party of field.by) expect(PARTIES).toContain(party);
    }
  });

  test('lets every field be left empty and no unknown one in', () => {
    expect(definition.body.safeParse({}).success).toBe(true);
    expect(definition.body.safeParse({ somethingElse: 1 }).success).toBe(false);
  });

  test('can be described to others', () => {
    expect(() => z.toJSONSchema(definition.body, { io: 'input', unrepresentable: 'throw' })).not.toThrow();
  });

  test('moves only between states it has, by people there are', () => {
    for (const [command, rule] of Object.entries(definition.transitions)) {
      expect(definition.states, command).toEqual(expect.arrayContaining([...rule.from]));
      if (rule.to !== 'same') expect(definition.states, command).toContain(rule.to);
      expect(rule.from, command).not.toEqual([]);
      expect(rule.by, command).not.toEqual([]);
      expect(PARTIES, command).toEqual(expect.arrayContaining([...rule.by]));
    }
  });

  test('reaches every state from the first', () => {
    const reached = new Set<string>([definition.states[0]]);
    const rules = Object.values(definition.transitions);
    for (let grown = true; grown;) {
      const before = reached.size;
      for (const { from, to } of rules) if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to);
      grown = reached.size > before;
    }
    expect([...reached].toSorted()).toEqual([...definition.states].toSorted());
  });

  test('speaks of its own states and commands only', () => {
    expect(definition.states).toEqual(expect.arrayContaining([...definition.locked, ...definition.deletable]));
    expect(Object.keys(definition.transitions)).toEqual(expect.arrayContaining([...definition.submits]));
  });

  test('fills its own fields by command', () => {
    for (const [command, rule] of Object.entries(definition.transitions)) {
      const input = rule.input ?? [];
      expect(input, command).toEqual(expect.arrayContaining([...(rule.requires ?? [])]));
      if (rule.addsTo === undefined) expect(Object.keys(definition.fields), command).toEqual(expect.arrayContaining([...input]));
      else expect(definition.fields[rule.addsTo]?.kind, command).toBe('set');
    }
  });

  test.each(LANGUAGES)('has a name in %s', (language) => {
    expect(wordsOf(name, language).name).toBeTruthy();
  });
});

describe.each(filledByPeople)('%s', (_name, definition) => {
  test('has no field that nobody can fill', () => {
    const byCommand = Object.values(definition.transitions).flatMap(({ input = [], addsTo, fills = [] }) => [
      ...fills,
      ...(addsTo === undefined ? input : [addsTo]),
    ]);
    byCommand.push(...(definition.fixed ?? []), ...(definition.onArrival?.fills ?? []));
    if (definition.computed) byCommand.push(definition.computed.on);
    const orphans = Object.entries(definition.fields).filter(([name, field]) => field.by.length === 0 && !byCommand.includes(name));
    expect(orphans).toEqual([]);
  });
});

describe.each(written)('%s', (name, definition) => {
  test.each(LANGUAGES)('has words for every field, state and action in %s', (language) => {
    const known = Object.keys(wordsOf(name, language));
    const wanted = [
      ...Object.keys(definition.fields).map((field) => `field.${field}.label`),
      ...definition.states.map((state) => `state.${state}`),
      ...Object.keys(definition.transitions).map((action) => `action.${action}`),
    ];
    expect(wanted.filter((key) => !known.includes(key))).toEqual([]);
  });
});
