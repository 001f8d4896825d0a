/** A further committee on the same server: its own offices, people and settings, wholly apart from the others. */
import { z } from 'zod';
import { dateIn } from '#src/domain/calendar.ts';
import { textFault } from '#src/domain/text.ts';
import { activationLink } from '#src/server/auth/activation.ts';
import { note } from '#src/server/store/audit.ts';
import { write } from '#src/server/store/database.ts';
import { loadRecords } from '#src/server/store/records.ts';
import { addAccount, type Desk } from './accounts.ts';
import { CONSOLE, putCounty, writingAt } from './directory.ts';
import { NotDone } from './refused.ts';

const line = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => textFault(text) === null);

/** As `county.json`, the one that ships. */
const committeeFile = z.strictObject({
  tenant: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/u),
  administrator: z.strictObject({ login: line, name: line }),
  committee: z.strictObject({ name: line, term: line, session: line }),
  offices: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[0-9a-z-]{1,30}$/u),
        name: line,
        kind: z.enum(['street', 'town', 'township']),
        localParty: line,
      }),
    )
    .max(200),
});

/**
 * Makes a committee from its description and its first administrator.
 *
 * @returns the one-time link by which that administrator chooses a password
 */
export async function addCommittee({ store, now }: Desk, text: string, origin: string): Promise<string> {
  const { tenant, administrator, committee, offices } = read(text);
  return write(store, async (trx) => {
    const there = await loadRecords(trx, [tenant, ...offices.map(({ code }) => code)]);
    const [taken] = there.keys();
    if (taken !== undefined) throw new NotDone(`${taken} is there already; a committee and its offices need signs of their own`);
    await putCounty(trx, now(), { tenant, committee, offices });
    const roles = [{ role: 'admin', office: null, from: dateIn(now()), to: null } as const];
    const account = { ...administrator, sector: null, memberNo: null, phone: null, roles };
    const { code } = await addAccount(trx, account, writingAt(tenant, now()));
    await note(trx, { tenant, at: now(), actor: CONSOLE, act: 'setup', subject: tenant });
    return activationLink(origin, code);
  });
}

function read(text: string): z.output<typeof committeeFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NotDone('the description of a committee is a JSON file like src/server/admin/county.json');
  }
  const parsed = committeeFile.safeParse(json);
  if (!parsed.success) throw new NotDone(`the description is wrong at ${parsed.error.issues[0]?.path.join('.') ?? 'its beginning'}`);
  return parsed.data;
}
