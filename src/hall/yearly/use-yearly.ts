import { useActor, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { standsAs } from '#src/domain/record/stands-as.ts';
import { yearlyId } from '#src/domain/record/yearly-id.ts';
import { recordDefinition } from '#src/registry.ts';

export type YearlyType = 'plan' | 'summary';

/** More papers than the offices of a county write in all the years a phone keeps. */
const ENOUGH = 500;

export interface Yearly {
  readonly state: 'loading' | 'ready';
  readonly record: Shown | null;
  /** The id under which it is begun. */
  readonly id: string;
}

/** An office's plan or summary of a year; where there are two, the one that has come furthest. */
export function useYearly(type: YearlyType, office: string, year: number): Yearly {
  const { tenant } = useActor();
  const { state, records } = useRecords(type, { office, limit: ENOUGH });
  const { states } = recordDefinition(type);
  const own = records.filter(({ body }) => body.year === year);
  const [record] = own.toSorted((a, b) => states.indexOf(b.status) - states.indexOf(a.status));
  return { state, record: record ?? null, id: record?.id ?? yearlyId(type, tenant, office, year) };
}

/** The commands the person may give on a paper as it stands, by role or because they were named for it. */
export function useOpenCommands(record: Shown): string[] {
  const actor = useActor();
  const definition = recordDefinition(record.type === 'summary' ? 'summary' : 'plan');
  const stored = { ...record, tenant: actor.tenant, v: definition.v };
  return Object.entries(definition.transitions)
    .filter(([, rule]) => rule.from.includes(record.status) && rule.by.some((party) => standsAs(definition, actor, party, stored, null)))
    .map(([name]) => name);
}
