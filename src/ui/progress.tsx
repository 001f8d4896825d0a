import { classes } from './classes.ts';

export interface ProgressProps {
  readonly label: string;
  /** 0–100. */
  readonly percent: number;
  readonly tone?: 'done' | 'wait' | 'warn';
  readonly thin?: boolean | undefined;
}

const TONE_CLASS = { done: '', wait: 'w', warn: 'y' } as const;

/** How far something has come, on a straight bar. The number stands in words beside it. */
export function Progress({ label, percent, tone = 'done', thin }: ProgressProps) {
  const value = Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <div
      className={classes('prog', thin && 'thin')}
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i className={TONE_CLASS[tone]} style={{ width: `${value}%` }} />
    </div>
  );
}

export interface SharesProps {
  /** Says every share in words. */
  readonly label: string;
  /** Percentages in the order of the chart colours: done, wait, warn. */
  readonly percents: readonly number[];
}

/** What fills a space, in up to three shares. */
export function Shares({ label, percents }: SharesProps) {
  return (
    <div className="prog tall" role="img" aria-label={label}>
      {Object.values(TONE_CLASS).map((tone, index) => (
        <i key={tone} className={tone} style={{ width: `${Math.max(0, percents[index] ?? 0)}%` }} />
      ))}
    </div>
  );
}
