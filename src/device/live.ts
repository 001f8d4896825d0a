/** All a view may touch: live records, drafts, commits, files and the way out. Views import nothing else of the device but types. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Actor } from '#src/domain/people.ts';
import type { FileField } from '#src/domain/record/listed-files.ts';
import { dayFor, type Settings } from '#src/domain/settings.ts';
import { useFilesOf } from './attachments.ts';
import type { Desk } from './desk.ts';
import { useDesk, useDevice } from './device-context.tsx';
import { useDraftOf } from './draft.ts';
import type { DutyYear } from './duties.ts';
import { useLive } from './live-query.ts';
import { readMeta } from './meta.ts';
import { loadDelivered, loadKept, loadOutbox, loadUnsent } from './outbox-lists.ts';
import { asOfNow, listRecords, showRecord } from './read.ts';
import { loadReceiptLine } from './receipt-line.ts';
import { loadOffice, loadPerson, loadSettings } from './reference.ts';
import type {
  Attachments,
  Commit,
  DeliveredItem,
  Draft,
  KeptItem,
  OfficeShown,
  OutboxItem,
  PersonShown,
  RecordList,
  RecordView,
  SessionShown,
  Shown,
  StorageShown,
  SyncShown,
  WaitingPhone,
  Where,
} from './shown.ts';
import type { Rescued, RescueTaken } from './shown-rescue.ts';
import type { Checked, ReceiptLine, ReceiptShown } from './shown-receipt.ts';

/** The records of a type as they stand here, drafts included; changes as they change. Reads only what is asked for. */
export function useRecords(type: string, where: Where = {}): RecordList {
  const desk = useDesk();
  const key = JSON.stringify(where);
  const records = useLive(desk, () => listRecords(desk, type, where), [type, key]);
  const isSending = useIsSending(desk);
  return useMemo(
    () =>
      records === undefined
        ? { state: 'loading', records: [] }
        : { state: 'ready', records: records.map((record) => asOfNow(record, isSending)) },
    [records, isSending],
  );
}

/** One record as it stands here. */
export function useRecord(id: string): RecordView {
  const desk = useDesk();
  const record = useLive(desk, () => showRecord(desk, id), [id]);
  const isSending = useIsSending(desk);
  return useMemo(() => {
    if (record === undefined) return { state: 'loading' };
    return record === null ? { state: 'missing' } : { state: 'ready', record: asOfNow(record, isSending) };
  }, [record, isSending]);
}

function useIsSending({ status }: Desk): boolean {
  return useSyncExternalStore(status.subscribe, () => status.get().phase === 'sending');
}

/** The open second wordings of a record. */
export function useVariants(parentId: string): RecordList {
  return useRecords('variant', { parent: parentId, status: 'open' });
}

/** Text being typed into a record; without an id, into a new one. Two tabs on one record share it. Kept and committed when the view leaves. */
export function useDraft(type: string, id?: string): Draft {
  return useDraftOf(useDesk(), type, id);
}

/** The person with the rights of today: what a screen offers by them, the server allows. */
export function useActor(): Actor {
  const desk = useDesk();
  const now = useMinute();
  return useMemo(() => desk.actor(now), [desk, now]);
}

/** Rights begin and end with the day, so the day is looked at again once a minute. */
function useMinute(): number {
  const { around } = useDesk();
  const [now, setNow] = useState(around.now);
  useEffect(() => around.after(60_000, () => setNow(around.now())), [around, now]);
  return now;
}

/** Acts on any record of this phone. */
export function useCommit(): Commit {
  return useDesk().commit;
}

/** Photos, voice notes and documents of a record, its author's unless another list is named; `type` is needed when the record has not begun yet. */
export function useAttachments(recordId: string, type = 'report', field: FileField = 'attachments'): Attachments {
  return useFilesOf(useDesk(), type, recordId, field);
}

/** The way out: what waits, what needs somebody, when the server was last heard. */
export function useSync(): SyncShown {
  const desk = useDesk();
  const status = useSyncExternalStore(desk.status.subscribe, desk.status.get);
  const counts = useLive(desk, () => desk.counts(), []) ?? { waiting: 0, needsYou: 0 };
  return { ...status, ...counts, sendNow: desk.sendNow };
}

/** How far the server's clock was from this phone's when it was last heard, ms; null before the first time. */
export function useClockOffset(): number | null {
  const desk = useDesk();
  return useLive(desk, () => readMeta(desk.db, 'offset'), [])?.offset ?? null;
}

/** The six duties of a person in a calendar year of the county, and the records of that year; undefined while they are read. */
export function useDuties(person: string, year: number): DutyYear | undefined {
  const desk = useDesk();
  const rules = useLoaded(loadRules);
  return useLive(desk, async () => rules?.loadDuties(desk, person, year), [rules, person, year]);
}

const loadRules = () => import('./duties.ts');
const loadReceipts = () => import('./receipts.ts');

/** What is heavy comes with the first page that asks, never inside of a query: a database does not wait for the network. */
function useLoaded<Part>(load: () => Promise<Part>): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    load().then((part) => setLoaded({ part }), setFailure);
  }, [load]);
  if (failure !== null) throw failure;
  return loaded?.part ?? null;
}

/** Records on their way, oldest first; undefined while loading. */
export function useOutbox(): readonly OutboxItem[] | undefined {
  const desk = useDesk();
  const items = useLive(desk, () => loadOutbox(desk), []);
  const isSending = useIsSending(desk);
  return useMemo(() => items?.map((item) => asOfNow(item, isSending)), [items, isSending]);
}

/** Every record with words or files that only this phone has, typed ones included; undefined while loading. */
export function useUnsent(): readonly Shown[] | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadUnsent(desk), []);
}

/** Refused acts with their words, newest first. */
export function useKept(): readonly KeptItem[] | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadKept(desk), []);
}

/** What the server confirmed today (county time), newest first. */
export function useDeliveredToday(): readonly DeliveredItem[] | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadDelivered(desk), []);
}

/** The newest receipt for one's own words in a record; null when there is none, undefined while loading. */
export function useReceiptLine(rec: string): ReceiptLine | null | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadReceiptLine(desk, rec), [rec]);
}

/** One receipt in full; null when this phone has none for the act, undefined while loading. */
export function useReceipt(act: string): ReceiptShown | null | undefined {
  const desk = useDesk();
  const receipts = useLoaded(loadReceipts);
  return useLive(desk, async () => receipts?.loadReceipt(desk, act), [receipts, act]);
}

/** Whether a receipt bears the county's signature, as far as this phone can tell. Nothing waits for it. */
export function useChecked(text: string): Checked {
  const desk = useDesk();
  const [checked, setChecked] = useState<{ readonly text: string; readonly came: Checked } | null>(null);
  useEffect(() => {
    let isGone = false;
    const tell = (came: Checked) => {
      if (!isGone) setChecked({ text, came });
    };
    void loadReceipts()
      .then(({ checkReceipt }) => checkReceipt(desk, text))
      .then(tell, () => tell('unchecked'));
    return () => {
      isGone = true;
    };
  }, [desk, text]);
  return checked?.text === text ? checked.came : 'unchecked';
}

const loadWaitingPhones = () => import('./waiting-phones.ts');

/** Phones of an office's people with unsent work, asked anew with each round; undefined while asking, null when the server was not reached. */
export function useWaitingPhones(office: string, round: number): readonly WaitingPhone[] | null | undefined {
  const { around } = useDesk();
  const [told, setTold] = useState<{ readonly key: string; readonly phones: readonly WaitingPhone[] | null } | null>(null);
  const key = `${office} ${round}`;
  useEffect(() => {
    let isGone = false;
    const tell = (phones: readonly WaitingPhone[] | null) => {
      if (!isGone) setTold({ key, phones });
    };
    void loadWaitingPhones()
      .then(({ askWaitingPhones }) => askWaitingPhones(around, office))
      .then(tell, () => tell(null));
    return () => {
      isGone = true;
    };
  }, [around, office, key]);
  return told?.key === key ? told.phones : undefined;
}

const loadRescue = () => import('./rescue.ts');

export interface RescueActs {
  /** Seals everything unsent of the open account into one file. Throws StorageFault when the phone could not read it. */
  readonly make: (passphrase: string) => Promise<Rescued>;
  /** Takes a rescue file in again. Throws StorageFault when the phone could not keep it; nothing was taken then. */
  readonly take: (file: Blob, passphrase: string) => Promise<RescueTaken>;
}

/** The rescue file: out and in again. */
export function useRescue(): RescueActs {
  const desk = useDesk();
  return useMemo(
    () => ({
      make: async (passphrase) => (await loadRescue()).makeRescue(desk, passphrase),
      take: async (file, passphrase) => (await loadRescue()).takeRescue(desk, file, passphrase),
    }),
    [desk],
  );
}

/** Room on the phone, and whether the browser promised to keep it. */
export function useStorage(): StorageShown {
  const desk = useDesk();
  const [shown, setShown] = useState({ usage: null as number | null, quota: null as number | null, persisted: null as boolean | null });
  useEffect(() => {
    let gone = false;
    void desk.storage.look().then((seen) => {
      if (!gone) setShown(seen);
    });
    return () => {
      gone = true;
    };
  }, [desk]);
  async function askPersist(): Promise<boolean> {
    const granted = await desk.storage.askPersist();
    setShown(await desk.storage.look());
    return granted;
  }
  async function freeCache(): Promise<number> {
    const freed = await desk.storage.freeCache();
    setShown(await desk.storage.look());
    return freed;
  }
  return { ...shown, askPersist, freeCache };
}

/** Who is signed in, and the doors in and out. Works outside of a signed-in account too. */
export function useSession(): SessionShown {
  const { session } = useDevice();
  const shown = useSyncExternalStore(session.subscribe, session.get);
  return { ...shown, ...session.acts };
}

/** An office by its id; undefined while loading, null when unknown here. */
export function useOffice(id: string | null): OfficeShown | null | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadOffice(desk, id), [id]);
}

/** A person of the directory; undefined while loading, null when unknown here. */
export function usePerson(id: string | null): PersonShown | null | undefined {
  const desk = useDesk();
  return useLive(desk, () => loadPerson(desk, id), [id]);
}

/** The county's settings of today, or those a year is judged by; those at release until others were received. */
export function useSettings(year?: number): Settings {
  const desk = useDesk();
  const day = dayFor(useActor().today, year);
  return useLive(desk, () => loadSettings(desk, day), [day]) ?? desk.defaults;
}
