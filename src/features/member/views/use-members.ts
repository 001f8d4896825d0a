import { useMemo } from 'react';
import { useActor, useRecords, useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { type RoleGrant, staffedOffices } from '#src/domain/people.ts';
import type { Related } from '#src/domain/record/definition.ts';
import { dutiesOf } from '#src/domain/record/duties-of.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { isMemberAt, type MemberStanding, standingOfMember } from '#src/features/member/model/standings.ts';
import { definitionOf } from '#src/registry.ts';

/** More than an office has of anything in the half-years a phone holds. */
const LIMIT = { limit: 20_000 };

/** The members of one's own offices with their six duties of this year; null while they are read. Works without a network. */
export function useMembers(): readonly MemberStanding[] | null {
  const actor = useActor();
  const settings = useSettings(yearOf(actor.today));
  const people = useRecords('person', LIMIT);
  const activities = useRecords('activity', LIMIT);
  const lists = [
    activities,
    useRecords('attendance', LIMIT),
    useRecords('report', LIMIT),
    useRecords('proposal', LIMIT),
    useRecords('deed', LIMIT),
    useRecords('exemption', LIMIT),
  ];
  const isReady = [people, ...lists].every(({ state }) => state === 'ready');
  const parts = lists.map(({ records }) => records);
  return useMemo(() => {
    if (!isReady) return null;
    const year = yearOf(actor.today);
    const byId = new Map(parts.flat().map((record) => [record.id, record]));
    const related = [...byId.values()].flatMap((record) => relatedOf(record, byId, actor.tenant) ?? []);
    const offices = staffedOffices(actor);
    return people.records
      .filter(({ body }) => isMemberAt(rolesIn(body), offices, actor.today))
      .map(({ id, body }) => {
        const duties = dutiesOf(related, settings, { id, roles: rolesIn(body) }, year);
        const who = { id, name: textIn(body, 'name'), sector: textIn(body, 'sector'), number: textIn(body, 'memberNumber') };
        return standingOfMember(who, duties, activities.records, year);
      });
  }, [isReady, actor, settings, people.records, ...parts]);
}

/** The roles of a directory entry. */
export function rolesIn(body: Body): readonly RoleGrant[] {
  // The server wrote the roles by the person's schema.
  return objectsIn(body, 'roles') as unknown as readonly RoleGrant[];
}

function relatedOf(shown: Shown, byId: ReadonlyMap<string, Shown>, tenant: string): Related | null {
  const definition = definitionOf(shown.type);
  if (!definition) return null;
  const parent = shown.parent === null ? undefined : byId.get(shown.parent);
  return { definition, record: { ...shown, tenant, v: 1 }, parent: parent === undefined ? null : relatedOf(parent, byId, tenant) };
}
