import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { groupOf, type RollGroup } from '#src/features/activity/model/answers.ts';

export interface OnRoll {
  readonly person: string;
  readonly name: string;
  readonly sector: string;
  /** What was said about them; empty while nothing was. */
  readonly body: Body;
  readonly group: RollGroup;
}

export interface Roll {
  readonly state: 'loading' | 'ready';
  readonly people: readonly OnRoll[];
}

/** More than the largest activity has guests. */
const ENOUGH = 5_000;

/** Everybody invited or answering, by name. All of it is on this phone: works without a network. */
export function useRoll(activity: Shown): Roll {
  const attendances = useRecords('attendance', { parent: activity.id, limit: ENOUGH });
  const directory = useRecords('person', { limit: ENOUGH });
  const { invited } = activity.body;
  return useMemo(() => {
    const said = new Map(attendances.records.map(({ owner, body }) => [owner, body]));
    const known = new Map(directory.records.map(({ id, body }) => [id, body]));
    const asked = Array.isArray(invited) ? invited.filter((id) => typeof id === 'string') : [];
    const people = [...new Set([...asked, ...said.keys()])].map((person) => {
      const body = said.get(person) ?? {};
      const who = known.get(person) ?? {};
      return { person, name: textIn(who, 'name'), sector: textIn(who, 'sector'), body, group: groupOf(body) };
    });
    people.sort((a, b) => a.name.localeCompare(b.name, 'zh'));
    const isLoading = attendances.state === 'loading' || directory.state === 'loading';
    return { state: isLoading ? 'loading' : 'ready', people };
  }, [attendances, directory, invited]);
}
