import type { LucideIcon } from 'lucide-react';
import { CircleCheck, CircleDashed, Hourglass } from 'lucide-react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';

export type SlipState = 'done' | 'wait' | 'todo';

export interface Slip {
  readonly key: string;
  readonly name: string;
  /** `3 篇`, `差 1 次`, `待核实` */
  readonly count: string;
  readonly state: SlipState;
  /** The state in words, part of the link's name: `，已完成`. */
  readonly stateWord: string;
  readonly to: string;
}

const SLIP_ICONS: Readonly<Record<SlipState, LucideIcon>> = { done: CircleCheck, wait: Hourglass, todo: CircleDashed };

/** 六简: the six duties of a year as bamboo slips. Solid is verified, hatched waits, dashed is still open. */
export function SixSlips({ slips, label }: { readonly slips: readonly Slip[]; readonly label?: string | undefined }) {
  return (
    <ol className="slips" aria-label={label}>
      {slips.map(({ key, name, count, state, stateWord, to }) => (
        <li key={key} className={`slip ${state}`}>
          <Link to={to}>
            <span className="st">
              <Icon of={SLIP_ICONS[state]} />
            </span>
            <span className="nm">{name}</span>
            <span className="ct">{count}</span>
            <span className="vh">{stateWord}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

const MINI_CLASS: Readonly<Record<SlipState, string>> = { done: 'd', wait: 'w', todo: '' };

/** The same six beside a name in a list. */
export function MiniSlips({ states, label }: { readonly states: readonly SlipState[]; readonly label: string }) {
  return (
    <span className="mini" role="img" aria-label={label}>
      {states.map((state, index) => (
        <i key={index} className={MINI_CLASS[state]} />
      ))}
    </span>
  );
}
