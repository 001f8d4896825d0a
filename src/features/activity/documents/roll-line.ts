/** One person's line on the roll, as papers and tables set it down. */
import { isInstant } from '#src/domain/calendar.ts';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { disagrees } from '#src/features/activity/model/answers.ts';

/** A word of the room, by its key. */
export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

export interface OnPaper {
  readonly name: string;
  readonly sector: string;
  readonly office: string;
  /** What member and clerk said. */
  readonly body: Body;
}

/** `receipt`: the clerk read the member's receipt; `code`: the code at the door; `own`: the member's own word; `clerk`: ticked on the roll. */
export type Way = 'receipt' | 'code' | 'own' | 'clerk';

export interface RollLine {
  readonly name: string;
  readonly sector: string;
  readonly office: string;
  /** How the person stands, the clerk's word before the member's. */
  readonly stands: string;
  readonly time: string;
  readonly way: string;
  /** Who vouches for it. */
  readonly verifier: string;
  /** Reasons, notes, and both words where they differ. */
  readonly remark: string;
}

/** @param timeOf 14:05 */
export function rollLine({ name, sector, office, body }: OnPaper, say: Say, timeOf: (instant: string) => string): RollLine {
  const [clerk, member] = [textIn(body, 'clerkSays'), textIn(body, 'memberSays')];
  const said = clerk === '' ? (member === '' ? 'roll.none' : `memberSays.${member}`) : `clerkSays.${clerk}`;
  const way = wayOf(body);
  const at = takenAt(body);
  return {
    name,
    sector,
    office,
    stands: say(said),
    time: at === null ? '' : timeOf(at),
    way: way === null ? '' : say(`way.${way}`),
    verifier: verifierOf(body, say),
    remark: remarkOf(body, say),
  };
}

function wayOf(body: Body): Way | null {
  if (textIn(objectIn(body, 'receipt'), 'at') !== '') return 'receipt';
  if (textIn(body, 'code') !== '') return 'code';
  if (['present', 'late'].includes(textIn(body, 'memberSays'))) return 'own';
  return textIn(body, 'clerkSays') === '' ? null : 'clerk';
}

function verifierOf(body: Body, say: Say): string {
  if (textIn(body, 'clerkSays') !== '') return say('verifier.clerk');
  return textIn(objectIn(body, 'codeCheck'), 'result') === 'valid' ? say('verifier.code') : '';
}

/** By the member's phone brought to the server's clock, else by the receipt. */
function takenAt(body: Body): string | null {
  const recorded = objectIn(body, 'recordedAt');
  const [device, receipt] = [textIn(recorded, 'device'), textIn(objectIn(body, 'receipt'), 'at')];
  if (!isInstant(device)) return isInstant(receipt) ? receipt : null;
  const offset = typeof recorded.offsetMs === 'number' ? recorded.offsetMs : 0;
  return new Date(Date.parse(device) + offset).toISOString();
}

function remarkOf(body: Body, say: Say): string {
  const kind = textIn(body, 'leaveKind');
  const both = disagrees(body) ? say('roll.both', { says: say(`memberSays.${textIn(body, 'memberSays')}`) }) : '';
  const parts = [
    kind === '' ? '' : say(`leaveKind.${kind}`),
    textIn(body, 'leaveReason'),
    both,
    textIn(body, 'clerkNote'),
    textIn(body, 'remark'),
  ];
  return parts.filter((part) => part !== '').join('；');
}
