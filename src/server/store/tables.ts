/**
 * Every table, as both databases know it. Booleans are 0 or 1, days and moments are text, numbers are numbers;
 * JSON is kept as text so that a page of changes can be sent without being read again.
 */

export interface SyncClockTable {
  tenant: string;
  seq: number;
}

/** Beacons by which a phone finds out that the server was put back to an older state. */
export interface SyncLineageTable {
  tenant: string;
  no: number;
  id: string;
  from_seq: number;
  reason: string;
  db_ident: string;
  created_at: string;
}

/** `durable`: the seq of the oldest backup that would be restored. `purged:<scope>`: what a scope no longer remembers. */
export interface SyncMetaTable {
  tenant: string;
  name: string;
  value: string;
}

export interface RecordTable {
  id: string;
  tenant: string;
  type: string;
  owner_id: string;
  /** Empty when the record belongs to no office. */
  office_id: string;
  parent_id: string | null;
  /** The county day that decides its half-year. */
  on_date: string;
  status: string;
  v: number;
  body: string;
  log: string;
  /** Hash of the author fields and of the whole body, as the phone shows them back. */
  content: string;
  whole: string;
  /** Ids of attachments whose bytes are here, as a JSON list. */
  files: string;
  deleted: number;
  seq: number;
  created_at: string;
  submitted_at: string | null;
  received_at: string;
  updated_at: string;
  updated_by: string;
}

export interface SyncFeedTable {
  record_id: string;
  scope: string;
  seq: number;
  present: number;
}

export interface SyncMutationTable {
  id: string;
  tenant: string;
  user_id: string;
  device_id: string;
  record_id: string;
  op: string;
  v: number;
  hash: string;
  status: string;
  result: string;
  body: string | null;
  seq: number;
  claimed_at: string;
  received_at: string;
}

/** `state`: `expected`, `uploading`, `present`, `refused`. `received`: bytes so far. */
export interface AttachmentTable {
  id: string;
  tenant: string;
  record_id: string;
  owner_id: string;
  sha256: string;
  size: number;
  mime: string;
  name: string;
  state: string;
  received: number;
  touched_at: string;
  orphan_at: string | null;
}

/** One row per account and phone: two people may share a phone, each with their own sessions. */
export interface DeviceTable {
  id: string;
  tenant: string;
  user_id: string;
  name: string;
  schema_v: number;
  pending: number;
  last_seq: number;
  last_seen_at: string;
  revoked_at: string | null;
  /** Since when something waits on the phone, by its own clock; null when nothing does or it did not say. */
  oldest_at: string | null;
  app_version: string | null;
}

export interface PersonTable {
  id: string;
  tenant: string;
  login: string;
  name: string;
  sector: string | null;
  member_no: string | null;
  phone: string | null;
  created_at: string;
}

export interface RoleGrantTable {
  person_id: string;
  role: string;
  /** Empty for a county-wide role. */
  office: string;
  from_on: string;
  to_on: string | null;
}

export interface CredentialTable {
  person_id: string;
  /** Null until the account is activated. */
  password_hash: string | null;
  changed_at: string;
  disabled_at: string | null;
}

export interface SessionTable {
  token_hash: string;
  person_id: string;
  device_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  absolute_expires_at: string;
  revoked_at: string | null;
  reason: string | null;
}

export interface ActivationTable {
  code_hash: string;
  person_id: string;
  expires_at: string;
  used_at: string | null;
}

export interface LoginAttemptTable {
  key: string;
  failures: number;
  first_at: string;
  last_at: string;
}

/** What was done with accounts, rights and backups; each line carries the hash of the one before it. */
export interface AuditTable {
  no: number;
  tenant: string;
  at: string;
  actor_id: string;
  act: string;
  subject: string;
  detail: string;
  prev_hash: string;
  hash: string;
}

/** What the program remembers about itself: first set-up, identity of the database. */
export interface AppMetaTable {
  name: string;
  value: string;
}

export interface Tables {
  sync_clock: SyncClockTable;
  sync_lineage: SyncLineageTable;
  sync_meta: SyncMetaTable;
  record: RecordTable;
  sync_feed: SyncFeedTable;
  sync_mutation: SyncMutationTable;
  attachment: AttachmentTable;
  device: DeviceTable;
  person: PersonTable;
  role_grant: RoleGrantTable;
  credential: CredentialTable;
  session: SessionTable;
  activation: ActivationTable;
  login_attempt: LoginAttemptTable;
  audit: AuditTable;
  app_meta: AppMetaTable;
}
