/** What views get to see of the rescue file. Types only. */
import type { Bytes, Sealed } from '#src/domain/rescue/sealed.ts';

/** How much is in a rescue file. */
export interface RescueCount {
  readonly acts: number;
  /** Refused acts that wait to be mended. */
  readonly kept: number;
  /** Texts being typed. */
  readonly drafts: number;
  readonly files: number;
}

export interface Rescued {
  /** The pieces of the sealed file, in order. */
  readonly file: readonly Bytes[];
  readonly count: RescueCount;
}

/** What was new on this phone; `known` acts were here already, waiting or delivered. */
export type RescueTaken =
  ({ readonly ok: true; readonly known: number } & RescueCount) | { readonly ok: false; readonly why: Sealed | 'foreign' | 'too_large' };
