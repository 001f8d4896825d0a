import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly office: string | null;
}

/** More than a county has people. */
const ENOUGH = 5_000;

/** The members of the county as this phone knows them, those of one's own office first. Works without a network. */
export function useColleagues(except: readonly string[], office: string | null): readonly Colleague[] {
  const { records } = useRecords('person', { limit: ENOUGH });
  const key = except.join(' ');
  return useMemo(() => {
    const away = new Set(key.split(' '));
    const members = records.filter((record) => isMember(record) && !away.has(record.id)).map(colleagueOf);
    return members.sort((a, b) => Number(b.office === office) - Number(a.office === office) || a.name.localeCompare(b.name, 'zh'));
  }, [records, key, office]);
}

function isMember({ body }: Shown): boolean {
  return objectsIn(body, 'roles').some(({ role, to }) => role === 'member' && (to === null || to === undefined));
}

function colleagueOf({ id, body }: Shown): Colleague {
  return { id, name: textIn(body, 'name'), sector: textIn(body, 'sector'), office: textIn(body, 'office') || null };
}

/** Those whose name, sector or office's id holds the words; without words, those of the own office. */
export function pick(people: readonly Colleague[], words: string, office: string | null): Colleague[] {
  const wanted = words.normalize('NFKC').trim();
  if (wanted === '') return people.filter((person) => office === null || person.office === office);
  return people.filter(({ name, sector }) => `${name} ${sector}`.includes(wanted));
}
