/** The findings of a check, each with what the office replied and what the re-check found, oldest first. */
import { objectsIn, textIn } from './read-body.ts';
import type { Body, Json } from './stored.ts';

export interface FindingReply {
  readonly id: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly by: string;
  readonly on: string;
}

export interface FindingRecheck {
  readonly id: string;
  readonly accepted: boolean;
  /** The replies that lay before whoever re-checked; null where an earlier version did not say. */
  readonly of: readonly string[] | null;
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

export interface Finding {
  readonly id: string;
  readonly issue: string;
  readonly requirement: string;
  readonly due: string;
  readonly support: string;
  readonly replies: readonly FindingReply[];
  readonly rechecks: readonly FindingRecheck[];
}

export function findingsOf(body: Body): Finding[] {
  const [replies, rechecks] = [inOrder(body, 'replies'), inOrder(body, 'rechecks')];
  return objectsIn(body, 'findings').map((one) => {
    const id = textIn(one, 'id');
    const ofThis = ({ finding }: Body) => finding === id;
    return {
      id,
      issue: textIn(one, 'issue'),
      requirement: textIn(one, 'requirement'),
      due: textIn(one, 'due'),
      support: textIn(one, 'support'),
      replies: replies.filter(ofThis).map((item) => ({ ...said(item), files: filesOf(item) })),
      rechecks: rechecks.filter(ofThis).map((item) => ({ ...said(item), accepted: item.accepted === true, of: judgedIn(item) })),
    };
  });
}

/** The latest re-check accepted it. */
export function isAccepted({ rechecks }: Finding): boolean {
  return rechecks.at(-1)?.accepted === true;
}

/**
 * Answered for: the re-check accepted it, or the office has replied and no re-check has turned this reply down. A re-check
 * says itself which replies it has seen: the clocks of two phones do not.
 *
 * Source: §3.2.
 */
export function isSettled(finding: Finding): boolean {
  if (isAccepted(finding)) return true;
  const turnedDown = finding.rechecks.filter(({ accepted }) => !accepted);
  return finding.replies.some((reply) => turnedDown.every(({ id, of }) => (of === null ? id < reply.id : !of.includes(reply.id))));
}

/** Ids are made in the order of time. */
function inOrder(body: Body, field: string): Body[] {
  return objectsIn(body, field).toSorted((a, b) => (textIn(a, 'id') < textIn(b, 'id') ? -1 : 1));
}

function said(item: Body) {
  return { id: textIn(item, 'id'), text: textIn(item, 'text'), by: textIn(item, 'by'), on: textIn(item, 'on') };
}

function filesOf(item: Body): string[] {
  return textsIn(item.files);
}

function judgedIn({ of }: Body): string[] | null {
  return Array.isArray(of) ? textsIn(of) : null;
}

function textsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
