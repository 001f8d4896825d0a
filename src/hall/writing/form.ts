import type { Body, Json } from '#src/domain/record/stored.ts';

/** What every part of the form gets: the values as typed, the way to change one, and what is wrong with it. */
export interface Form {
  readonly id: string;
  readonly values: Body;
  /** What a field of words shows: what was typed, or what the county lets a new paper begin with. */
  readonly textAt: (field: string) => string;
  readonly change: (field: string, value: Json) => void;
  /** Null until mistakes are to be shown, and while the field is right. */
  readonly errorAt: (field: string) => string | null;
  /** Puts what is typed so far on the phone for good; called before the camera or microphone opens. */
  readonly keep: () => void;
}
