/** What views get to see: records as shown, items on their way, drafts, files and the session. Types only. */
import type { RoleGrant } from '#src/domain/people.ts';
import type { Fault, Problem } from '#src/domain/problem.ts';
import type { Body, Json, LogEntry, RecordTimes } from '#src/domain/record/stored.ts';
import type { Result } from '#src/domain/result.ts';

/** How far a record's own words have travelled; never mixed with its status. Source: sync 2.20. */
export type Delivery = 'draft' | 'local' | 'sending' | 'arrived' | 'failed' | 'checking';

/** `elsewhere`: the bytes are not on this phone; `expected`: not on the server yet either (somebody else's upload). */
export type FileState = 'waiting' | 'sending' | 'arrived' | 'failed' | 'elsewhere' | 'expected';

export interface FileProgress {
  readonly state: FileState;
  /** Bytes the server has confirmed. */
  readonly sent: number;
  readonly size: number;
}

/** A record as it stands on this phone: what the server said, with the own waiting words over it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly owner: string;
  readonly office: string | null;
  readonly parent: string | null;
  readonly deleted: 0 | 1;
  readonly body: Body;
  readonly log: readonly LogEntry[];
  /** How many lines of the log the server has confirmed; those after them are own commands on their way. */
  readonly confirmed: number;
  readonly at: RecordTimes;
  /** The server's change number; -1 while only this phone has the record. */
  readonly seq: number;
  readonly content: string;
  readonly whole: string;
  readonly delivery: Delivery;
  readonly files: Readonly<Record<string, FileProgress>>;
  /** Own acts the server has not confirmed yet. */
  readonly waiting: number;
}

/** Which records a list wants. Equal values only; newest first unless asked otherwise. */
export interface Where {
  readonly status?: string | readonly string[];
  readonly owner?: string;
  readonly office?: string;
  readonly parent?: string;
  readonly order?: 'newest' | 'oldest';
  /** 100 unless given. */
  readonly limit?: number;
}

export type RecordList =
  { readonly state: 'loading'; readonly records: readonly Shown[] } | { readonly state: 'ready'; readonly records: readonly Shown[] };

export type RecordView =
  { readonly state: 'loading' } | { readonly state: 'missing' } | { readonly state: 'ready'; readonly record: Shown };

/** Why this phone could not keep something. Thrown as a StorageFault; nothing was half written. */
export type StorageCode = 'storage_full' | 'storage_closed' | 'reload_needed';

export interface TransitionOptions {
  readonly note?: string;
  readonly input?: Readonly<Record<string, Json>>;
}

/** Text being typed. Every value is on the phone at most 800 ms after it was typed. */
export interface Draft {
  readonly id: string;
  readonly state: 'loading' | 'ready';
  /** The record under the typed words; null while there is none yet. */
  readonly record: Shown | null;
  /** The record's fields with the typed ones over them. */
  readonly values: Body;
  /** True while something typed is not yet part of the record. */
  readonly dirty: boolean;
  /** When the typed words were last kept on this phone, in ms; null before the first time. */
  readonly savedAt: number | null;
  readonly saveFailed: StorageCode | null;
  readonly change: (field: string, value: Json) => void;
  /** Makes the typed words part of the record (create or edit). Refused words stay typed. */
  readonly flush: () => Promise<Result<Shown | null>>;
  /** Flush and command in one transaction: both or neither. Faults leave every word in place. */
  readonly transition: (name: string, options?: TransitionOptions) => Promise<Result<Shown>>;
  /** Forgets what was typed since the last flush. */
  readonly discard: () => Promise<void>;
}

/** Words typed for an act that is yet to come: a reason, a comment, the blanks of a command. On this phone alone, part of no record. */
export interface Jotting {
  readonly state: 'loading' | 'ready';
  readonly values: Body;
  /** When the words were last kept on this phone, in ms; null before the first time. */
  readonly savedAt: number | null;
  readonly saveFailed: StorageCode | null;
  readonly change: (field: string, value: Json) => void;
  /** Keeps what is typed now instead of in half a second; false when the phone could not. */
  readonly save: () => Promise<boolean>;
  /** Forgets them: once the act is done, or on purpose. */
  readonly clear: () => Promise<void>;
}

/** Acts on any record. All throw StorageFault when the phone cannot keep them. */
export interface Commit {
  /** New values by field; a set field's value is its whole new list. */
  readonly edit: (type: string, id: string, values: Body) => Promise<Result<Shown>>;
  readonly transition: (id: string, name: string, options?: TransitionOptions) => Promise<Result<Shown>>;
  readonly remove: (id: string) => Promise<Result<Shown>>;
  readonly restore: (id: string) => Promise<Result<Shown>>;
}

export interface AttachmentShown {
  readonly id: string;
  readonly kind: 'photo' | 'voice' | 'document';
  readonly mime: string;
  readonly name: string;
  readonly size: number;
  readonly progress: FileProgress;
  /** An object URL while the bytes are at hand, else null. */
  readonly url: string | null;
  /** Length of a voice note, ms, when it was recorded on this phone. */
  readonly ms: number | null;
}

export interface Attachments {
  readonly items: readonly AttachmentShown[];
  /** Shrinks, strips and keeps a photo, or keeps a PDF as it is, and lists it on the record in the same transaction. `unreadable_image` and `file_too_large` are told, nothing is kept then. */
  readonly add: (file: File) => Promise<AddedFile>;
  readonly addVoice: (bytes: ArrayBuffer, mime: string, ms: number) => Promise<AddedFile>;
  /** Keeps them on another record as well; false when the bytes of one are not on this phone. */
  readonly copyTo: (type: string, record: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<Result<Shown>>;
  /** Brings a file that is `elsewhere` to this phone; false while the server cannot be reached. */
  readonly fetch: (id: string) => Promise<boolean>;
}

export type FileFault = 'unreadable_image' | 'file_too_large';
export type AddedFile =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly fault: FileFault }
  | { readonly ok: false; readonly problem: Problem };

export type SyncPhase = 'idle' | 'sending' | 'offline' | 'signedOut' | 'stopped' | 'upgrade';

export interface SyncShown {
  /** What the browser believes; a hint only. */
  readonly online: boolean;
  readonly phase: SyncPhase;
  /** Records with words or files the server has not confirmed. */
  readonly waiting: number;
  /** Refused acts and open variants of own records. */
  readonly needsYou: number;
  /** Acts confirmed in this round and in all to send: 正在送 1/3. */
  readonly sendingIndex: number;
  readonly sendingTotal: number;
  readonly lastContact: number | null;
  readonly nextTry: number | null;
  readonly failures: number;
  /** When the first of these failures was, ms. */
  readonly failingSince: number | null;
  /** What the last failure was: `network`, `not_ours`, an HTTP code as text, or a problem code. */
  readonly reason: string | null;
  readonly sendNow: () => void;
}

/** One record on its way to the server. */
export interface OutboxItem {
  readonly rec: string;
  readonly type: string;
  /** The record's title, subject or first words. */
  readonly what: string;
  readonly op: 'create' | 'edit' | 'transition' | 'delete' | 'restore';
  /** The command of a transition. */
  readonly name: string | null;
  readonly delivery: Delivery;
  readonly acts: number;
  readonly attempts: number;
  /** When the oldest of its acts was saved, ms. */
  readonly since: number;
  readonly path?: string; // the page where words were typed that are no act yet
  readonly photos: { readonly sent: number; readonly of: number };
}

/** An act the server refused, with its words, until the person closes it. */
export interface KeptItem {
  readonly id: string;
  readonly rec: string;
  readonly type: string;
  readonly what: string;
  readonly op: OutboxItem['op'];
  readonly name: string | null;
  /** A problem code, `unsendable`, or `rescued`: words of a rescue file beside others typed since. */
  readonly code: string;
  readonly fields: readonly Fault[];
  readonly by: string | null;
  readonly status: string | null;
  readonly at: number;
  /** The refused words by field; of a list what was put into it. */
  readonly words: Body;
  /** Puts the words back as a draft to mend, or gives the command once more; closes the refused act. Returns the record to open. */
  readonly resend: () => Promise<Result<string>>;
  /** Gives the act up, on purpose. */
  readonly discard: () => Promise<void>;
  /** The words as plain text, for the clipboard. */
  readonly copyText: () => string;
}

export interface DeliveredItem {
  readonly rec: string;
  readonly type: string;
  readonly what: string;
  /** When the server confirmed it, ms by this phone. */
  readonly at: number;
  /** 回执号: the short form of the act's id. */
  readonly receipt: string;
  /** The act, to open its receipt. */
  readonly act: string;
  readonly isSigned: boolean;
}

export interface StorageShown {
  readonly usage: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
  readonly askPersist: () => Promise<boolean>;
  /** Removes downloaded files that the server holds; returns the bytes freed. */
  readonly freeCache: () => Promise<number>;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly tenant: string;
  readonly roles: readonly RoleGrant[];
}

export type SessionState = 'loading' | 'none' | 'active' | 'expired' | 'stopped';

/** What the server said to a sign-in or account act: fine, its refusal code, or that it was not reached. */
export type SignInResult =
  { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly code: string; readonly retryAfter: number | null };
export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly retryAfter: number | null };

export interface DeviceShown {
  readonly id: string;
  readonly name: string;
  readonly lastSeenAt: string;
  readonly pending: number;
  /** Since when something waits on it. */
  readonly oldest?: string;
  readonly app?: string;
  readonly current: boolean;
}

/** Somebody's phone on which something waits, as the office's staff may know of it. */
export interface WaitingPhone {
  readonly name: string;
  /** Not sent yet; 0 where `held` counts what arrived and is being looked into. */
  readonly pending: number;
  readonly held: number;
  readonly oldest: string | null;
  readonly lastSeenAt: string;
}

export interface SessionShown {
  readonly state: SessionState;
  /** Stays set while the session is expired: the app goes on offline. */
  readonly account: Account | null;
  readonly roles: readonly RoleGrant[];
  /** Why the server stopped the account or device: `account_disabled`, `device_revoked`, `owner_mismatch`. */
  readonly stopCode: string | null;
  readonly signIn: (login: string, password: string) => Promise<SignInResult>;
  readonly activate: (code: string, password: string) => Promise<SignInResult>;
  /** `keep: false` also clears what was downloaded; unsent words always stay. */
  readonly signOut: (options: { keep: boolean }) => Promise<void>;
  readonly changePassword: (current: string, next: string) => Promise<Answer>;
  readonly devices: () => Promise<readonly DeviceShown[] | null>;
  readonly revokeDevice: (id: string) => Promise<Answer>;
  /** Set after a sign-in when the browser had cleared what this phone kept: so much had not been sent when it was last heard of. */
  readonly lost: { readonly pending: number } | null;
  readonly forgetLost: () => void;
  /** Accounts known on this phone, for the sign-in page. */
  readonly known: readonly { readonly login: string; readonly name: string; readonly unsent: number }[];
}

export interface OfficeShown {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
}

export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly office: string | null;
  readonly roles: readonly RoleGrant[];
}
