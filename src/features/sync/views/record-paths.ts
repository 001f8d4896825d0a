/** Where a record is read and written, for the list of everything that waits: only addresses that exist. A test holds them against every room. */
import { type Page, pathTo } from '#src/domain/record/path.ts';
import type { RecordType } from '#src/registry.ts';

/** A page under the plural of its type, or an address of its own where it has one; `:id` stands for the record. Null: no page shows it alone. */
type Place = Page | `/${string}` | null;

const READ: Readonly<Record<RecordType, Place>> = {
  activity: 'read',
  assessment: 'read',
  attendance: '/activities',
  check: '/office/rectify',
  committee: null,
  contact: 'read',
  councilSession: '/sessions/:id',
  deed: 'read',
  engagement: 'read',
  exemption: 'read',
  feedback: '/feedback/:id',
  material: 'read',
  mediation: 'read',
  news: '/news/:id',
  note: 'read',
  notice: 'read',
  office: null,
  person: null,
  plan: '/office/plan',
  plenary: '/plenary/:id',
  practice: '/practice/:id',
  proposal: 'read',
  report: 'read',
  request: 'read',
  seal: null,
  setting: null,
  settingChange: '/settings',
  summary: '/office/plan',
  support: '/support/:id',
  task: 'read',
  variant: 'read',
};

const WRITE: Partial<Readonly<Record<RecordType, Place>>> = {
  activity: '/office/activities/:id/edit',
  councilSession: '/sessions/:id/edit',
  deed: 'edit',
  engagement: 'edit',
  material: 'edit',
  news: '/news/:id/edit',
  notice: 'edit',
  practice: '/practice/:id/edit',
  proposal: 'edit',
  report: 'edit',
};

/** Where a record is read; null where no page shows it. */
export function readPath(type: string, id: string): string | null {
  return address(type, id, isKnown(type) ? READ[type] : null);
}

/** Where words are written on: the record's form, else the page it is read on. */
export function writePath(type: string, id: string): string | null {
  return address(type, id, isKnown(type) ? (WRITE[type] ?? READ[type]) : null);
}

function isKnown(type: string): type is RecordType {
  return Object.hasOwn(READ, type);
}

function address(type: string, id: string, place: Place): string | null {
  if (place === null) return null;
  return isPage(place) ? pathTo(type, id, place) : place.replace(':id', id);
}

function isPage(place: NonNullable<Place>): place is Page {
  return !place.startsWith('/');
}
