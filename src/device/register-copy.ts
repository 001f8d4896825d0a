/** A second copy of the register of accounts, for the day the browser throws the tables away; see aside.ts. */
import type { AccountRow, Register } from './accounts.ts';
import type { Surroundings } from './surroundings.ts';

interface Copy {
  readonly current: string | null;
  readonly rows: readonly AccountRow[];
}

const NAME = 'aside:accounts';

export function copyOf(db: Register, { aside }: Pick<Surroundings, 'aside'>) {
  return {
    async remember(): Promise<void> {
      const current = (await db.facts.get('current'))?.v;
      const copy: Copy = { current: typeof current === 'string' ? current : null, rows: await db.accounts.toArray() };
      try {
        aside?.setItem(NAME, JSON.stringify(copy));
      } catch {
        // Without room or leave to write here, the register remains.
      }
    },
    /** Puts the copy into an empty register. */
    async recall(): Promise<void> {
      if (aside === null || (await db.accounts.count()) > 0) return;
      const { current, rows } = read(aside);
      if (current === null) return;
      await db.transaction('rw', db.accounts, db.facts, async () => {
        await db.accounts.bulkPut([...rows]);
        await db.facts.put({ k: 'current', v: current });
      });
    },
  };
}

function read(aside: NonNullable<Surroundings['aside']>): Copy {
  try {
    return JSON.parse(aside.getItem(NAME) ?? '{"current":null,"rows":[]}') as Copy; // only remember writes this name
  } catch {
    return { current: null, rows: [] };
  }
}
