import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useOffice, useRecords, useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import type { Actor, RoleGrant } from '#src/domain/people.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesOf } from '#src/domain/record/duties-of.ts';
import { objectsIn } from '#src/domain/record/read-body.ts';
import type { Body, Json, Stored } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { textsOf } from '#src/features/summary/documents/summary-text.ts';
import { type DutyRow, dutyTable } from '#src/features/summary/model/duty-table.ts';
import { figuresOf, type SummaryFigure, type World } from '#src/features/summary/model/figures.ts';
import type { Texts } from '#src/features/summary/model/rewriting.ts';
import { definitionOf } from '#src/registry.ts';

/** More than an office has of anything in a year. */
const LIMIT = { limit: 20_000 };

export interface Fresh {
  readonly figures: readonly SummaryFigure[];
  readonly table: readonly DutyRow[];
  readonly texts: Texts;
}

/** What the records of this phone say about the office's year; null while they are read. Works without a network. */
export function useFresh(office: string, year: number): Fresh | null {
  const { t } = useTranslation('summary');
  const actor = useActor();
  const settings = useSettings(year);
  const named = useOffice(office);
  const people = useRecords('person', LIMIT);
  const lists = [
    useRecords('activity', LIMIT),
    useRecords('attendance', LIMIT),
    useRecords('report', LIMIT),
    useRecords('proposal', LIMIT),
    useRecords('deed', LIMIT),
    useRecords('mediation', LIMIT),
    useRecords('contact', LIMIT),
    useRecords('request', LIMIT),
    useRecords('task', LIMIT),
    useRecords('practice', LIMIT),
    useRecords('check', LIMIT),
    useRecords('exemption', LIMIT),
  ];
  const isReady = named !== undefined && [people, ...lists].every(({ state }) => state === 'ready');
  const parts = lists.map(({ records }) => records);
  return useMemo(() => {
    if (!isReady) return null;
    const records = parts.flat().map((shown) => stored(shown, actor));
    const members = people.records.filter((person) => isMemberOf(person, office, actor.today));
    const world: World = { office, year, members: members.map(({ id }) => id), records };
    const figures = figuresOf(world);
    const table = dutyTable(resultsOf(members, records, settings, year));
    return { figures, table, texts: textsOf(world, figures, named?.name ?? '', (key, values) => t(key, values ?? {})) };
  }, [isReady, office, year, named, people.records, settings, t, ...parts]);
}

/** A summary's fields as the records say them now. */
export function figureFields({ figures, table }: Fresh): Body {
  // Both are plain lists of texts and numbers.
  return { figures: figures.map(({ key, count, records }) => ({ key, count, records })), dutyTable: table as unknown as Json };
}

function stored(shown: Shown, { tenant }: Actor): Stored {
  return { ...shown, tenant, v: 1 };
}

function isMemberOf({ body }: Shown, office: string, today: string): boolean {
  return rolesIn(body).some(
    ({ role, office: at, from, to }) => role === 'member' && at === office && from <= today && (to === null || today <= to),
  );
}

function rolesIn(body: Body): readonly RoleGrant[] {
  // The server wrote the roles by the person's schema.
  return objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
}

function resultsOf(members: readonly Shown[], records: readonly Stored[], settings: Settings, year: number) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const related = records.flatMap((record) => relatedOf(record, byId) ?? []);
  return new Map(members.map(({ id, body }) => [id, dutiesOf(related, settings, { id, roles: rolesIn(body) }, year)]));
}

function relatedOf(record: Stored, byId: ReadonlyMap<string, Stored>): Related | null {
  const definition = definitionOf(record.type);
  if (!definition) return null;
  const parent = record.parent === null ? undefined : byId.get(record.parent);
  return { definition, record, parent: parent === undefined ? null : relatedOf(parent, byId) };
}
