/**
 * The table of rights, `permissions.txt`, is made from the definitions and looked at by a person: whoever changes a right changes a
 * line there. `npx vitest run --project rules tests/contract/who-may.test.ts -u` writes it anew; the server is held to it as well.
 */
import { describe, expect, test } from 'vitest';
import { apply } from '#src/domain/record/apply.ts';
import { commanding, contextFor } from '#tests/support/acts.ts';
import { JIANTIAO, localParty } from '#tests/support/actors.ts';
import { PEOPLE, standing } from '#tests/support/papers.ts';
import { allows, KINDS, parentOf, reads, recordOf, tableOf, WHO } from '#tests/support/permissions.ts';
import { recordDefinition } from '#src/registry.ts';

test('everybody may do what stands in the table of rights, and nothing else', async () => {
  const table = tableOf(
    (kind, status, who) => WHO[who] !== undefined && reads(kind, status, WHO[who]),
    (cell, who) => WHO[who] !== undefined && allows(cell, WHO[who]),
  );
  await expect(table).toMatchFileSnapshot('./permissions.txt');
});

describe('from a state it does not lead on from', () => {
  test.each(KINDS.map((kind) => [kind.name, kind] as const))('no command for a %s is done, whoever gives it', (_name, kind) => {
    const { states, transitions } = kind.definition;
    const done = states.flatMap((status) =>
      Object.entries(transitions)
        .filter(([, { from }]) => !from.includes(status))
        .flatMap(([command]) =>
          Object.entries(WHO).flatMap(([who, actor]) => {
            const record = recordOf(kind, status);
            const act = commanding(record, command, {}, kind.definition);
            const applied = apply(kind.definition, record, act, contextFor(actor, parentOf(kind)));
            return applied.status === 'rejected' || applied.status === 'noop' ? [] : [`${status} ${command} ${who}`];
          }),
        ),
    );
    expect(done).toEqual([]);
  });
});

test('a task of the local Party committee is accepted or sent back by that committee alone (§1)', () => {
  const definition = recordDefinition('task');
  for (const command of ['signOff', 'return']) {
    const record = standing(definition, 'done', localParty, { from: 'localParty', to: JIANTIAO });
    const allowed = Object.entries(PEOPLE).filter(([, actor]) => {
      const applied = apply(definition, record, commanding(record, command, {}, definition), contextFor(actor));
      return !(applied.status === 'rejected' && ['forbidden', 'not_found'].includes(applied.problem.code));
    });
    expect(allowed.map(([name]) => name)).toEqual(['localParty']);
  }
});
