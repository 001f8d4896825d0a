/** What may happen to phones, lines and server, as plain data that a failing run can be shortened to. */
import fc from 'fast-check';

/** What a person does on a phone. */
export type ActCommand =
  | { readonly do: 'create'; readonly phone: number; readonly submit: boolean }
  | { readonly do: 'title' | 'poison' | 'attach' | 'photo' | 'remove' | 'bringBack'; readonly phone: number; readonly rec: number }
  | {
      readonly do: 'prose';
      readonly phone: number;
      readonly rec: number;
      readonly how: 'change' | 'append' | 'remove';
      readonly line: number;
    }
  | { readonly do: 'tag'; readonly phone: number; readonly rec: number; readonly add: boolean }
  | { readonly do: 'staff'; readonly phone: number; readonly rec: number; readonly field: 'officeComment' | 'editedBody' }
  | { readonly do: 'says'; readonly phone: number; readonly there: boolean }
  | { readonly do: 'open'; readonly phone: number; readonly rec: number; readonly field: 'title' | 'situation' }
  | { readonly do: 'finish'; readonly phone: number }
  | {
      readonly do: 'decide';
      readonly phone: number;
      readonly rec: number;
      readonly name: 'submit' | 'withdraw' | 'return' | 'forward' | 'notAdopt';
    }
  | { readonly do: 'choose'; readonly phone: number; readonly rec: number; readonly name: 'close' | 'take' };

/** What happens to a phone and its line. */
export type LineCommand =
  | { readonly do: 'send'; readonly phone: number; readonly pull: boolean; readonly rows: number }
  | { readonly do: 'deliver' | 'land' | 'lose'; readonly phone: number; readonly flight: number }
  | { readonly do: 'sync'; readonly phone: number; readonly rows: number }
  /** Files go up until the line breaks, after so many requests; 9: it holds. */
  | { readonly do: 'upload'; readonly phone: number; readonly requests: number }
  | { readonly do: 'clone' | 'renew'; readonly phone: number }
  | { readonly do: 'clock'; readonly phone: number; readonly days: number };

export type ServerCommand =
  | { readonly do: 'backup' | 'restart' | 'moveOffice' | 'clerkRole' | 'purge' | 'mend' }
  | { readonly do: 'durable' | 'restoreBackup'; readonly which: number }
  | { readonly do: 'time'; readonly hours: number };

export type Command = ActCommand | LineCommand | ServerCommand;

const phone = fc.nat(5);
const rec = fc.nat(3);
const flight = fc.nat(2);
const rows = fc.constantFrom(2, 5, 50);
const which = fc.nat(3);

function one<const Name extends string>(...names: Name[]): fc.Arbitrary<Name> {
  return fc.constantFrom(...names);
}

const acts: fc.WeightedArbitrary<ActCommand>[] = [
  { weight: 4, arbitrary: fc.record({ do: one('create'), phone, submit: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: one('title'), phone, rec }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: one('prose'), phone, rec, how: one('change', 'append', 'remove'), line: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('attach', 'photo'), phone, rec }) },
  { weight: 1, arbitrary: fc.record({ do: one('poison'), phone, rec }) },
  { weight: 3, arbitrary: fc.record({ do: one('tag'), phone, rec, add: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: one('staff'), phone, rec, field: one('officeComment', 'editedBody') }) },
  { weight: 3, arbitrary: fc.record({ do: one('says'), phone, there: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: one('open'), phone, rec, field: one('title', 'situation') }) },
  { weight: 3, arbitrary: fc.record({ do: one('finish'), phone }) },
  {
    weight: 9,
    arbitrary: fc.record({ do: one('decide'), phone, rec, name: one('submit', 'submit', 'return', 'forward', 'withdraw', 'notAdopt') }),
  },
  { weight: 3, arbitrary: fc.record({ do: one('remove', 'bringBack'), phone, rec }) },
  { weight: 4, arbitrary: fc.record({ do: one('choose'), phone, rec, name: one('close', 'take') }) },
];

const lines: fc.WeightedArbitrary<LineCommand>[] = [
  { weight: 8, arbitrary: fc.record({ do: one('send'), phone, pull: fc.boolean(), rows }) },
  { weight: 14, arbitrary: fc.record({ do: one('deliver', 'deliver', 'land', 'lose'), phone, flight }) },
  { weight: 12, arbitrary: fc.record({ do: one('sync'), phone, rows }) },
  { weight: 1, arbitrary: fc.record({ do: one('upload'), phone, requests: fc.constantFrom(0, 1, 2, 3, 9) }) },
  { weight: 2, arbitrary: fc.record({ do: one('clone', 'renew'), phone }) },
  { weight: 1, arbitrary: fc.record({ do: one('clock'), phone, days: fc.constantFrom(-3650, -40, 0, 40, 3650) }) },
];

const servers: fc.WeightedArbitrary<ServerCommand>[] = [
  { weight: 5, arbitrary: fc.record({ do: one('backup', 'restart', 'moveOffice', 'clerkRole', 'purge', 'mend') }) },
  { weight: 4, arbitrary: fc.record({ do: one('durable', 'restoreBackup', 'restoreBackup'), which }) },
  { weight: 2, arbitrary: fc.record({ do: one('time'), hours: fc.constantFrom(0.1, 2, 30, 800) }) },
];

/** One thing that happens; what is likely in life is likely here, disasters a little more than in life. */
export const command: fc.Arbitrary<Command> = fc.oneof(...acts, ...lines, ...servers);
