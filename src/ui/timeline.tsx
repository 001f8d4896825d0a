import type { LucideIcon } from 'lucide-react';
import { Check, CornerUpLeft, Dot, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type StepState = 'ok' | 'now' | 'next' | 'bad';

export interface TimelineStep {
  readonly key: string;
  readonly state: StepState;
  /** The one step that is the present one; `now` is, unless said otherwise. */
  readonly current?: boolean | undefined;
  readonly title: ReactNode;
  /** The state in words, for those who cannot see the dot: `，已完成`. */
  readonly stateWord?: string | undefined;
  /** When and who; for steps to come, what will happen. */
  readonly meta?: ReactNode;
  /** Further lines: a reason, somebody's words. */
  readonly detail?: ReactNode;
  readonly icon?: LucideIcon | undefined;
}

const STEP_ICONS: Readonly<Record<StepState, LucideIcon>> = { ok: Check, now: Hourglass, next: Dot, bad: CornerUpLeft };

/** Where something stands: steps done, the present one, what comes; a return stays in it for good. */
export function Timeline({ steps, label }: { readonly steps: readonly TimelineStep[]; readonly label?: string | undefined }) {
  return (
    <ol className="tl" aria-label={label}>
      {steps.map(({ key, state, current = state === 'now', title, stateWord, meta, detail, icon }) => (
        <li key={key} className={state} aria-current={current ? 'step' : undefined}>
          <span className="dot">
            <Icon of={icon ?? STEP_ICONS[state]} />
          </span>
          <p className="t">
            {title}
            {stateWord && <span className="vh">{stateWord}</span>}
          </p>
          {meta && <p className="m num">{meta}</p>}
          {detail && <p className="m">{detail}</p>}
        </li>
      ))}
    </ol>
  );
}
