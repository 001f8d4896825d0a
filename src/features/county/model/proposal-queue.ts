/** Which proposals the desk looks at: how they stand, whose they are, what they say. Read from the workflow of proposals. */
import type { CalendarDate } from '#src/domain/calendar.ts';
import { hasRole, type Actor } from '#src/domain/people.ts';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { handedIn, type Counted } from './county-queue.ts';

/** Groups of the queue that are not one state. */
export const PROPOSAL_GROUPS = ['todo', 'overdue', 'followUp', 'key', 'outstanding', 'all'] as const;

export interface ProposalFilter {
  /** One of {@link PROPOSAL_GROUPS} or a state of proposals. */
  readonly state: string;
  readonly category: string | null;
  readonly words: string;
}

/** States of proposals that were handed in, in the order of the workflow. */
export function handedInStates(proposal: RecordDefinition): readonly string[] {
  return proposal.states.filter((state) => state !== proposal.states[0] && state !== 'withdrawn');
}

/** The states in which a proposal waits for the desk: to be filed or not, and to be assigned. */
export function waitingStates(proposal: RecordDefinition): readonly string[] {
  return [...(proposal.transitions.file?.from ?? []), ...(proposal.transitions.assign?.from ?? [])];
}

/** Assigned to a unit whose answer should have come. */
export function isReplyOverdue(proposal: RecordDefinition, { status, body }: Counted, today: CalendarDate): boolean {
  const due = textIn(body, 'due');
  return (proposal.transitions.reply?.from ?? []).includes(status) && due !== '' && due < today;
}

/** Answered with class B: under way or planned, to be looked at again. Source: §3.3.3. */
export function isToFollowUp(proposal: RecordDefinition, { status, body }: Counted): boolean {
  return (proposal.transitions.followUp?.from ?? []).includes(status) && body.resultClass === 'B';
}

/** Filed and going on: from here on it may be named a key or an outstanding proposal. */
export function mayHonour({ status }: Pick<Counted, 'status'>): boolean {
  return ['filed', 'assigned', 'replied', 'closed'].includes(status);
}

/** Who reads the desk of proposals; the committee and the county office act on them. */
export function readsProposals(actor: Actor): boolean {
  return ['proposalsCommittee' as const, 'countyOffice' as const, 'chair' as const].some((role) => hasRole(actor, role));
}

/** The proposals that a filter lets through, the newest first. */
export function proposalsFound<Proposal extends Counted>(
  proposals: readonly Proposal[],
  filter: ProposalFilter,
  proposal: RecordDefinition,
  today: CalendarDate,
): Proposal[] {
  const wanted = plain(filter.words);
  return proposals
    .filter((one) => isIn(filter.state, one, proposal, today))
    .filter(({ body }) => filter.category === null || body.category === filter.category)
    .filter(({ body }) => wanted === '' || SEARCHED.some((field) => plain(textIn(body, field)).includes(wanted)))
    .sort((a, b) => compare(handedIn(b), handedIn(a)));
}

function isIn(state: string, one: Counted, proposal: RecordDefinition, today: CalendarDate): boolean {
  switch (state) {
    case 'todo':
      return waitingStates(proposal).includes(one.status);
    case 'overdue':
      return isReplyOverdue(proposal, one, today);
    case 'followUp':
      return isToFollowUp(proposal, one);
    case 'key':
    case 'outstanding':
      return one.body[state] === true;
    case 'all':
      return true;
    default:
      return one.status === state;
  }
}

const SEARCHED = ['subject', 'situation', 'suggestions', 'number', 'leadUnit', 'leadAssigned', 'replyText', 'session'];

/** Words as they are compared: width and case do not matter. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
