/** What the author of a report may still do with it. Reads the workflow; holds no list of its own. */
import { report } from './report.ts';

/** From here on an author's words become an amendment beside the text. */
export function isLocked(status: string): boolean {
  return report.locked.includes(status);
}

export function maySubmit(status: string): boolean {
  return isFrom('submit', status);
}

export function mayWithdraw(status: string): boolean {
  return status !== report.states[0] && isFrom('withdraw', status);
}

export function mayDelete(status: string): boolean {
  return report.deletable.includes(status);
}

function isFrom(command: string, status: string): boolean {
  return report.transitions[command]?.from.includes(status) ?? false;
}
