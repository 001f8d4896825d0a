/** How a command of administration says no: one line for whoever sits at the machine, and an exit code. */

/** What is wrong, for a screen that has its own words: the field and a code. */
export interface DeskFault {
  readonly path: string;
  readonly code: string;
}

/** The words make no sense: exit 2. */
export class WrongWords extends Error {
  readonly exitCode = 2;
}

/** The words make sense and it is not done: exit 1. */
export class NotDone extends Error {
  readonly exitCode = 1;
  readonly fault: DeskFault | null;
  constructor(message: string, fault: DeskFault | null = null) {
    super(message);
    this.fault = fault;
  }
}
