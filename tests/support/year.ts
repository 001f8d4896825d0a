/** A member's year in records, for the pages that show it. */
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { JIANTIAO, mei } from './actors.ts';

const DAY = '2026-03-01T01:00:00.000Z';

/** A record of 林月琴, handed in on 1 March. */
export function stored(type: string, body: Body, more: Partial<Stored> = {}): Stored {
  const at = { created: DAY, submitted: DAY, received: DAY };
  const plain = {
    tenant: 'sanmen',
    v: 1,
    seq: 1,
    status: 'submitted',
    owner: mei.id,
    office: JIANTIAO,
    parent: null,
    deleted: 0,
    log: [],
  } as const;
  return { id: newId(), type, body, at, ...plain, ...more };
}

export function activityOf(kind: string, title: string, startsAt: string, status = 'announced'): Stored {
  return stored('activity', { kind, title, startsAt, place: '渔港广场' }, { status });
}

export function attendanceAt(activity: Stored, body: Body, owner = mei.id): Stored {
  const id = attendanceId(activity.id, owner);
  return stored('attendance', { activity: activity.id, member: owner, ...body }, { id, owner, parent: activity.id, status: 'open' });
}
