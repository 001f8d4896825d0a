import { useMemo } from 'react';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';

export interface Listed {
  readonly name: string;
  readonly sector: string;
  /** The name of the person's office. */
  readonly office: string;
}

/** More than a county has people. */
const ENOUGH = 5_000;

export interface Directory {
  readonly isLoading: boolean;
  /** Somebody by id; empty words for one this phone does not know. */
  readonly personOf: (id: string) => Listed;
  readonly officeOf: (id: string) => string;
}

/** Everybody and every office of the county, as this phone knows them: papers name many people at once. */
export function useDirectory(): Directory {
  const people = useRecords('person', { limit: ENOUGH });
  const offices = useRecords('office', { limit: ENOUGH });
  return useMemo(() => {
    const names = new Map(offices.records.map(({ id, body }) => [id, textIn(body, 'name')]));
    const listed = new Map(
      people.records.map(({ id, body }): [string, Listed] => [
        id,
        { name: textIn(body, 'name'), sector: textIn(body, 'sector'), office: names.get(textIn(body, 'office')) ?? '' },
      ]),
    );
    return {
      isLoading: people.state === 'loading' || offices.state === 'loading',
      personOf: (id: string) => listed.get(id) ?? { name: '', sector: '', office: '' },
      officeOf: (id: string) => names.get(id) ?? '',
    };
  }, [people, offices]);
}
