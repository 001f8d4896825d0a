/** The server is held to the reviewed tables of who begins, edits, deletes and restores, and of what is left when roles end; on both databases. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import type { Mutation } from '#src/domain/record/mutation.ts';
import type { Stored } from '#src/domain/record/stored.ts';
import type { MutationResult } from '#src/domain/record/wire.ts';
import { write } from '#src/server/store/database.ts';
import { touch } from '#src/server/store/records.ts';
import { NOW } from '#tests/support/acts.ts';
import { TODAY } from '#tests/support/actors.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { PARENT, WHO } from '#tests/support/permissions.ts';
import { ACROSS, ACTIVITIES, BEGINNINGS, beginning, beginTable, readBeginning } from '#tests/support/rights-to-begin.ts';
import {
  mutationFor,
  type Outcome,
  outcomeOf,
  readOutcome,
  recordFor,
  triedFields,
  type WriteCell,
} from '#tests/support/rights-to-write.ts';
import { afterwards, yesterday } from '#tests/support/roles-ended.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const BATCH = 150;
const key = ({ kind, status, act }: WriteCell, who: string) => [kind.name, status, act, who].join(' · ');

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}

describe.each(dialects)('who writes what on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => void (server = await openServer(dialect)));
  afterAll(() => server.close());

  async function settled(): Promise<void> {
    await server.empty();
    await settleCounty(server, [...Object.values(WHO), ACROSS]);
    await put([PARENT, ...ACTIVITIES]);
  }

  async function put(records: readonly Stored[]): Promise<void> {
    for (const batch of batches(records)) {
      const byId = new Map(batch.map((record) => [record.id, record]));
      await write(server.store, (trx) =>
        touch(trx, { tenant: 'sanmen', by: 'console', now: NOW }, [...byId.keys()], (_current, id) => byId.get(id) ?? null),
      );
    }
  }

  async function answers(actor: Actor, acts: readonly Mutation[]): Promise<MutationResult[]> {
    const phone = await phoneOf(server, actor, newId());
    const results: MutationResult[] = [];
    for (const batch of batches(acts)) results.push(...(await phone.push(...batch)));
    return results;
  }

  /** Tries cells as somebody, and says where the server answers otherwise than the rule. Each act the rule allows has a record of its own. */
  async function differing(who: string, actor: Actor, known: Actor, cells: readonly WriteCell[]): Promise<string[]> {
    const shared = new Map<string, Stored>();
    const tries = cells.map((cell) => {
      const expected = outcomeOf(cell, known);
      const place = `${cell.kind.name} · ${cell.status} · ${String(cell.act === 'restore')}`;
      const record = expected === 'refused' ? (shared.get(place) ?? recordFor(cell)) : recordFor(cell);
      if (expected === 'refused') shared.set(place, record);
      return { cell, expected, record, act: mutationFor(cell, record) };
    });
    await put([...new Set(tries.map(({ record }) => record))]);
    const results = await answers(
      actor,
      tries.map(({ act }) => act),
    );
    return tries.flatMap(({ cell, expected }, index) => {
      const said = outcomeIn(cell, results[index]);
      return said === expected ? [] : [`${key(cell, who)}: ${said}, not ${expected}`];
    });
  }

  function outcomeIn(cell: WriteCell, result: MutationResult | undefined): Outcome {
    const code = result?.status === 'rejected' ? (result.code ?? null) : null;
    const variants = result !== undefined && 'variants' in result ? (result.variants?.length ?? 0) : 0;
    return readOutcome(cell, result?.status ?? 'none', code, variants);
  }

  test('is what stands in the table of who begins', { timeout: 240_000 }, async () => {
    await settled();
    const begun = new Set<string>();
    for (const [who, actor] of Object.entries(WHO)) {
      const results = await answers(
        actor,
        BEGINNINGS.map((one) => beginning(one, actor)),
      );
      BEGINNINGS.forEach((one, index) => {
        const result = results[index];
        const code = result?.status === 'rejected' ? (result.code ?? null) : null;
        if (readBeginning(one, result?.status ?? 'none', code)) begun.add(`${one.type} ${one.how} ${who}`);
      });
    }
    const table = beginTable(Object.keys(WHO), (one, who) => begun.has(`${one.type} ${one.how} ${who}`));
    expect(table).toBe(await readFile(join(import.meta.dirname, '../contract/permissions-to-begin.txt'), 'utf8'));
  });

  test('is what stands in the table of who edits, deletes and restores', { timeout: 240_000 }, async () => {
    await settled();
    const people = Object.entries(WHO);
    const wrong: string[] = [];
    for (const [index, [who, actor]] of people.entries()) wrong.push(...(await differing(who, actor, actor, triedFields(index))));
    expect(wrong).toEqual([]);
  });

  test('is nothing in the name of an office or the county, from the day after a role’s last', { timeout: 240_000 }, async () => {
    await settled();
    await server.store.db
      .updateTable('role_grant')
      .set({ to_on: yesterday(TODAY) })
      .execute();
    const after = afterwards(WHO);
    const wrong: string[] = [];
    for (const [index, who] of ['member', 'clerk', 'deputy', 'localParty', 'county'].entries()) {
      const [actor, ended] = [WHO[who], after[who]];
      if (!actor || !ended) throw new Error(who);
      wrong.push(...(await differing(who, actor, ended, triedFields(index))));
      const results = await answers(
        actor,
        BEGINNINGS.map((one) => beginning(one, actor)),
      );
      const begun = BEGINNINGS.filter((_one, at) => results[at]?.status === 'applied');
      expect(begun.map(({ type }) => type)).toEqual(['feedback']);
    }
    expect(wrong).toEqual([]);
  });
});
