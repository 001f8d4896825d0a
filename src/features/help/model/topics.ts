/** What the help pages are about: what everybody asks, and what each role does. */
import type { Role } from '#src/domain/people.ts';

export interface Topic {
  readonly key: string;
  /** How many paragraphs it has; each is a key of its own, so that no language can leave one out. */
  readonly paragraphs: number;
}

export const COMMON_TOPICS: readonly Topic[] = [
  { key: 'install', paragraphs: 5 },
  { key: 'offline', paragraphs: 4 },
  { key: 'phone', paragraphs: 4 },
  { key: 'colours', paragraphs: 6 },
  { key: 'ranking', paragraphs: 3 },
  { key: 'correct', paragraphs: 4 },
  { key: 'secret', paragraphs: 3 },
];

/** What a role's page tells, by the role; several roles that do the same share a page. */
const ROLE_TOPICS: Readonly<Record<Role, Topic>> = {
  member: { key: 'member', paragraphs: 5 },
  clerk: { key: 'office', paragraphs: 5 },
  director: { key: 'office', paragraphs: 5 },
  deputyDirector: { key: 'office', paragraphs: 5 },
  localParty: { key: 'localParty', paragraphs: 3 },
  countyOffice: { key: 'county', paragraphs: 5 },
  membersWork: { key: 'membersWork', paragraphs: 3 },
  proposalsCommittee: { key: 'proposals', paragraphs: 3 },
  specialCommittee: { key: 'specialCommittee', paragraphs: 3 },
  chair: { key: 'chair', paragraphs: 3 },
  admin: { key: 'admin', paragraphs: 4 },
};

/** The pages of these roles, each once; all of them for somebody who is not signed in. */
export function topicsFor(roles: readonly Role[]): Topic[] {
  const held = roles.length === 0 ? Object.values(ROLE_TOPICS) : roles.map((role) => ROLE_TOPICS[role]);
  return [...new Map(held.map((topic) => [topic.key, topic])).values()];
}

export function topicNamed(key: string): Topic | undefined {
  return [...COMMON_TOPICS, ...Object.values(ROLE_TOPICS)].find((topic) => topic.key === key);
}
