/** Shorthand for acts on proposals in tests: what a person does, as the mutation their phone would make. */
import { actorOn, type Actor } from '#src/domain/people.ts';
import type { Transition } from '#src/domain/record/mutation.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { proposal } from '#src/features/proposal/model/proposal.ts';
import { act, changing, commanding, creating, done } from './acts.ts';
import { mei, TODAY } from './actors.ts';

export const committee = actorOn(
  {
    id: '0198f7c1-0000-7000-8000-000000000022',
    name: '提案委',
    tenant: 'sanmen',
    roles: [{ role: 'proposalsCommittee', office: null, from: '2022-01-01', to: null }],
  },
  TODAY,
);

export const PROPOSAL = {
  kind: 'personal',
  subject: '完善青蟹养殖尾水处理设施',
  category: 'fishery',
  situation: '健跳、花桥两地尾水多经支渠直排外塘。',
  suggestions: '（一）建两处连片处理点。\n（二）费用按比例分担。',
};

export function proposalOf(author: Actor = mei, values: Record<string, Json> = PROPOSAL): Stored {
  return done(act(author, null, { ...creating(values), type: 'proposal' }, proposal));
}

/** Walks a proposal through commands, each by its person. */
export function handled(start: Stored, ...steps: readonly (readonly [Actor, string, Partial<Transition>?])[]): Stored {
  return steps.reduce((record, [actor, name, more]) => done(act(actor, record, commanding(record, name, more, proposal), proposal)), start);
}

/** The author changes words of it. */
export function reworded(record: Stored, values: Record<string, Json>, author: Actor = mei): Stored {
  return done(act(author, record, changing(record, values), proposal));
}
