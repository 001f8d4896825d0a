/** The server is held to the reviewed table of rights: every cell is really tried, by everybody, on both databases. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stored } from '#src/domain/record/stored.ts';
import { write } from '#src/server/store/database.ts';
import { touch } from '#src/server/store/records.ts';
import { commanding, NOW } from '#tests/support/acts.ts';
import { settleCounty } from '#tests/support/county.ts';
import { dialects } from '#tests/support/dialects.ts';
import { type Cell, cells, isBarred, type Kind, KINDS, PARENT, recordOf, tableOf, WHO } from '#tests/support/permissions.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

const BATCH = 100;

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}
const key = (cell: Cell, who: string) => [cell.kind.name, cell.status, cell.command, who].join(' · ');
const place = (kind: Kind, status: string) => `${kind.name} · ${status}`;

describe.each(dialects)('the rights of everybody on $name', (dialect) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(dialect);
    await settleCounty(server, Object.values(WHO));
    await put([PARENT]);
  });
  afterAll(() => server.close());

  async function put(records: readonly Stored[]): Promise<void> {
    for (const batch of batches(records)) {
      const byId = new Map(batch.map((record) => [record.id, record]));
      await write(server.store, (trx) =>
        touch(trx, { tenant: 'sanmen', by: 'console', now: NOW }, [...byId.keys()], (_current, id) => byId.get(id) ?? null),
      );
    }
  }

  test('are those of the table', { timeout: 240_000 }, async () => {
    const shown = KINDS.flatMap((kind) =>
      kind.definition.states.map((status) => ({ at: place(kind, status), record: recordOf(kind, status) })),
    );
    await put(shown.map(({ record }) => record));
    const readers = new Set<string>();
    const allowed = new Set<string>();
    for (const [who, actor] of Object.entries(WHO)) {
      const phone = await phoneOf(server, actor);
      await phone.pull();
      for (const { at, record } of shown) if (phone.has(record.id)) readers.add(`${at} · ${who}`);
      // A record of one's own for every cell: what one may do changes it.
      const tries = cells().map((cell) => ({ cell, record: recordOf(cell.kind, cell.status) }));
      await put(tries.map(({ record }) => record));
      for (const batch of batches(tries)) {
        const results = await phone.push(...batch.map(({ cell, record }) => commanding(record, cell.command, {}, cell.kind.definition)));
        batch.forEach(({ cell }, index) => {
          const result = results[index];
          expect(result, key(cell, who)).toBeDefined();
          expect(result?.status, key(cell, who)).not.toBe('held');
          if (!isBarred(result?.status === 'rejected' ? result.code : undefined)) allowed.add(key(cell, who));
        });
      }
    }
    const table = tableOf(
      (kind, status, who) => readers.has(`${place(kind, status)} · ${who}`),
      (cell, who) => allowed.has(key(cell, who)),
    );
    expect(table).toBe(await readFile(join(import.meta.dirname, '../contract/permissions.txt'), 'utf8'));
  });
});
