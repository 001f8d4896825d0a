/** What may happen to phones, lines and server, as plain data that a failing run can be shrunk to. */
import fc from 'fast-check';

export type Command =
  | { readonly do: 'create'; readonly phone: number; readonly submit: boolean }
  | { readonly do: 'title'; readonly phone: number; readonly rec: number }
  | {
      readonly do: 'prose';
      readonly phone: number;
      readonly rec: number;
      readonly how: 'change' | 'append' | 'remove';
      readonly line: number;
    }
  | { readonly do: 'attach'; readonly phone: number; readonly rec: number }
  | { readonly do: 'open'; readonly phone: number; readonly rec: number; readonly field: 'title' | 'situation' }
  | { readonly do: 'finish'; readonly phone: number }
  | {
      readonly do: 'decide';
      readonly phone: number;
      readonly rec: number;
      readonly name: 'submit' | 'withdraw' | 'return' | 'forward' | 'notAdopt';
    }
  | { readonly do: 'remove' | 'bringBack'; readonly phone: number; readonly rec: number }
  | { readonly do: 'choose'; readonly phone: number; readonly rec: number; readonly name: 'close' }
  | { readonly do: 'send'; readonly phone: number; readonly pull: boolean; readonly rows: number }
  | { readonly do: 'deliver' | 'land' | 'lose'; readonly phone: number; readonly flight: number }
  | { readonly do: 'sync'; readonly phone: number; readonly rows: number }
  | { readonly do: 'backup' | 'restart' | 'moveOffice' | 'clerkRole' | 'purge' }
  | { readonly do: 'durable' | 'restoreBackup'; readonly which: number }
  | { readonly do: 'clone' | 'renew'; readonly phone: number }
  | { readonly do: 'clock'; readonly phone: number; readonly days: number }
  | { readonly do: 'time'; readonly hours: number };

const phone = fc.nat(5);
const rec = fc.nat(3);
const flight = fc.nat(2);
const rows = fc.constantFrom(2, 5, 50);
const which = fc.nat(3);

function one<Name extends Command['do']>(name: Name) {
  return fc.constant(name);
}

/** One thing that happens; what is likely in life is likely here, disasters a little more than in life. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: one('create'), phone, submit: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: one('title'), phone, rec }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: one('prose'),
      phone,
      rec,
      how: fc.constantFrom('change' as const, 'append' as const, 'remove' as const),
      line: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('attach'), phone, rec }) },
  { weight: 3, arbitrary: fc.record({ do: one('open'), phone, rec, field: fc.constantFrom('title' as const, 'situation' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: one('finish'), phone }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: one('decide'),
      phone,
      rec,
      name: fc.constantFrom(
        'submit' as const,
        'submit' as const,
        'return' as const,
        'forward' as const,
        'withdraw' as const,
        'notAdopt' as const,
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'bringBack' as const), phone, rec }) },
  { weight: 3, arbitrary: fc.record({ do: one('choose'), phone, rec, name: fc.constant('close' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: one('send'), phone, pull: fc.boolean(), rows }) },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constantFrom('deliver' as const, 'deliver' as const, 'land' as const, 'lose' as const), phone, flight }),
  },
  { weight: 12, arbitrary: fc.record({ do: one('sync'), phone, rows }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('backup' as const, 'restart' as const, 'moveOffice' as const, 'clerkRole' as const, 'purge' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('durable' as const, 'restoreBackup' as const, 'restoreBackup' as const), which }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clone' as const, 'renew' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ do: one('clock'), phone, days: fc.constantFrom(-3650, -40, 0, 40, 3650) }) },
  { weight: 2, arbitrary: fc.record({ do: one('time'), hours: fc.constantFrom(0.1, 2, 30, 800) }) },
);

export function commands(): fc.Arbitrary<Command> {
  return command;
}
