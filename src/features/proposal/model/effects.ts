/** What a proposal's commands do beyond filling fields. */
import { dateIn, monthsAfter } from '#src/domain/calendar.ts';
import { invalid, problem } from '#src/domain/problem.ts';
import { convertedId } from '#src/domain/record/identity.ts';
import type { ApplyContext, Effect } from '#src/domain/record/definition.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import type { Body, LogEntry, Stored } from '#src/domain/record/stored.ts';
import { allow, refuse, type Result } from '#src/domain/result.ts';
import { cosignersOf, COSIGNERS_LIMIT, withAnswer, withInvited } from './cosigning.ts';

export function proposalEffect(record: Stored, command: Transition, context: ApplyContext): Result<Effect> {
  switch (command.name) {
    case 'inviteCosponsors':
      return invite(record, command, context);
    case 'sign':
    case 'decline':
      return answer(record, command, context);
    case 'merge':
      return merge(record, context);
    case 'assign':
      return allow({ body: withDue(record.body, context) });
    case 'rehandle':
      return allow({ body: withDue(withoutOutcome(record.body, command), context) });
    case 'notFile':
      return knownReasons(record.body, context);
    case 'convertToReport':
      return convert(record, command, context);
    default:
      return allow({});
  }
}

/** Never into itself, into something else than a proposal, or into one that was merged away: so no chain ends in a circle. */
function merge({ id, body }: Stored, { named = [] }: ApplyContext): Result<Effect> {
  const into = named.find((other) => other.id === body.mergedInto);
  const isWrong = body.mergedInto === id || (into !== undefined && (into.type !== 'proposal' || into.status === 'merged'));
  return isWrong ? refuse(invalid({ path: 'input.mergedInto', code: 'out_of_range' })) : allow({});
}

function invite(record: Stored, command: Transition, { actor, now }: ApplyContext): Result<Effect> {
  const people = Array.isArray(command.input?.people) ? command.input.people.map(String) : [];
  if (people.includes(actor.id)) return refuse(invalid({ path: 'input.people', code: 'out_of_range' }));
  const until = typeof command.input?.until === 'string' ? command.input.until : null;
  const body = withInvited(record.body, people, until, now);
  if (cosignersOf(body).length > COSIGNERS_LIMIT) return refuse(invalid({ path: 'input.people', code: 'too_many' }));
  return allow({ body });
}

/** The reasons not to file are the county's list. Source: §3.3.3. */
function knownReasons({ reasons }: Body, { settings }: ApplyContext): Result<Effect> {
  const given = Array.isArray(reasons) ? reasons : [];
  const isKnown = given.every((reason) => settings.notFileReasons.some((known) => known === reason));
  return isKnown ? allow({}) : refuse(invalid({ path: 'input.reasons', code: 'not_in_list' }));
}

/** Once only: two people who press at the same time make one report. */
function convert(record: Stored, command: Transition, context: ApplyContext): Result<Effect> {
  if (isConverted(record.log)) return refuse(problem('forbidden', { status: record.status }));
  const report = asReport(record, command, context);
  return allow({ body: { ...record.body, convertedTo: report.id }, also: [report] });
}

/** Was a report made of it already? */
export function isConverted(log: readonly LogEntry[]): boolean {
  return log.some(({ name }) => name === 'convertToReport');
}

function answer(record: Stored, command: Transition, { actor, now }: ApplyContext): Result<Effect> {
  const own = cosignersOf(record.body).find(({ id }) => id === actor.id);
  if (!own) return refuse(problem('forbidden'));
  const opinion = typeof command.input?.opinion === 'string' ? command.input.opinion : (command.note ?? '');
  return allow({ body: withAnswer(record.body, actor.id, command.name === 'sign' ? 'agreed' : 'declined', opinion, now) });
}

/** A unit has the county's usual time to answer where no day was named. Source: §3.3.3. */
function withDue(body: Body, { now, settings }: ApplyContext): Body {
  return typeof body.due === 'string' ? body : { ...body, due: monthsAfter(dateIn(now), settings.proposalDueMonths) };
}

/** Handling starts anew: the answer stays readable until the next one, the judgement and the old day go. */
function withoutOutcome(body: Body, command: Transition): Body {
  const names = ['satisfaction', 'remarks', ...(command.input?.due === undefined ? ['due'] : [])];
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

/** The same words as an opinion report in draft, for the author to hand in. */
function asReport(proposal: Stored, command: Transition, { done, now }: ApplyContext): Stored {
  const { subject, category, situation, suggestions } = proposal.body;
  const words = { title: subject ?? null, category: category ?? null, situation: situation ?? null, suggestions: suggestions ?? null };
  return {
    id: convertedId(command.id, 'report'),
    tenant: proposal.tenant,
    type: 'report',
    v: 1,
    seq: -1,
    status: 'draft',
    owner: proposal.owner,
    office: proposal.office,
    parent: null,
    deleted: 0,
    body: { ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null)), convertedFrom: proposal.id },
    log: [],
    at: { created: done, submitted: null, received: now },
  };
}
