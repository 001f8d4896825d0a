/** What people may still do with a proposal. Reads the workflow; holds no list of its own. */
import { proposal } from './proposal.ts';

/** From here on an author's words become an amendment beside the text. */
export function isLocked(status: string): boolean {
  return proposal.locked.includes(status);
}

export function maySubmit(status: string): boolean {
  return isFrom('submit', status);
}

export function mayInvite(status: string): boolean {
  return isFrom('inviteCosponsors', status);
}

/** May those who were asked still sign? */
export function maySign(status: string): boolean {
  return isFrom('sign', status);
}

export function mayWithdraw(status: string): boolean {
  return status !== proposal.states[0] && isFrom('withdraw', status);
}

export function mayDelete(status: string): boolean {
  return proposal.deletable.includes(status);
}

export function mayJudge(status: string): boolean {
  return isFrom('giveFeedback', status);
}

export function mayConvert(status: string): boolean {
  return isFrom('convertToReport', status);
}

export function mayConsult(status: string): boolean {
  return isFrom('consult', status);
}

function isFrom(command: string, status: string): boolean {
  return proposal.transitions[command]?.from.includes(status) ?? false;
}
