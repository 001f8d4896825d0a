/** What the server tells whoever looks after accounts; both wings read these shapes. */
import { z } from 'zod';
import { ROLES } from './people.ts';

export const ACCOUNT_STATES = ['active', 'waiting', 'disabled'] as const;

const grant = z.object({ role: z.enum(ROLES), office: z.string().nullable(), from: z.string(), to: z.string().nullable() });

const personShown = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  sector: z.string().nullable(),
  memberNo: z.string().nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  roles: z.array(grant),
  /** `waiting`: no password has been chosen yet. */
  state: z.enum(ACCOUNT_STATES),
  /** Whether whoever asks may change this account. */
  yours: z.boolean(),
});

const deviceShown = z.object({
  id: z.string(),
  name: z.string(),
  lastSeenAt: z.string(),
  pending: z.int(),
  oldest: z.string().optional(),
  app: z.string().optional(),
});

/** A one-time code as it is handed over on paper. Shown once: only its hash is kept. */
const slip = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  office: z.string().nullable(),
  code: z.string(),
  /** Opens the page where a password is chosen, the code filled in. */
  link: z.string(),
  until: z.string(),
});

const rosterRow = z.object({
  line: z.int(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES).nullable(),
  office: z.string().nullable(),
});
const badRow = z.object({ line: z.int(), column: z.string(), code: z.string(), value: z.string() });

export const peopleAnswer = z.object({ people: z.array(personShown) });
export const personAnswer = z.object({ person: personShown, devices: z.array(deviceShown) });
export const slipsAnswer = z.object({ slips: z.array(slip) });
export const rosterAnswer = z.object({
  good: z.array(rosterRow),
  /** Rows that say what is here already. */
  same: z.int(),
  bad: z.array(badRow),
  /** Filled once the list was taken in. */
  slips: z.array(slip),
});

export type AccountShown = z.output<typeof personShown>;
export type AccountDevice = z.output<typeof deviceShown>;
export type ActivationSlip = z.output<typeof slip>;
export type RosterShown = z.output<typeof rosterAnswer>;
