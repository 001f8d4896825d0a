import type { RecordType } from '#src/registry.ts';

/** What the pages of writing need to know of a room: whose words to use, where its pages are, what its workflow allows. */
export interface WritingRoom {
  /** Also the name of its words. */
  readonly type: RecordType;
  /** The fields that hold written words. */
  readonly written: readonly string[];
  readonly pathOf: (id: string) => string;
  readonly editPath: (id: string) => string;
  readonly fixPath: (id: string) => string;
  /** The form, with what has to be mended shown at its fields. */
  readonly mendPath: (id: string, field: string) => string;
  readonly maySubmit: (status: string) => boolean;
  readonly mayWithdraw: (status: string) => boolean;
  readonly mayDelete: (status: string) => boolean;
  /** An author's words become an amendment beside the text. */
  readonly isLocked: (status: string) => boolean;
}
