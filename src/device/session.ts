/** Who is signed in on this phone. A dead session never closes the app, and nothing unsent is ever erased. */
import {
  askActivate,
  askDevices,
  askPassword,
  askRevoke,
  askSession,
  askSignIn,
  askSignOut,
  type Refusal,
  type Told,
} from './account-calls.ts';
import { type AccountRow, type Accounts, openAccounts } from './accounts.ts';
import { clearDownloaded } from './clear-downloaded.ts';
import { Desk, type Work } from './desk.ts';
import { type Watched, watched } from './emitter.ts';
import { freeOthers } from './other-accounts.ts';
import type { Account, Answer, DeviceShown, SessionShown, SignInResult } from './shown.ts';
import type { PageEvent, Surroundings, TabChannel } from './surroundings.ts';

export type SessionInfo = Pick<SessionShown, 'state' | 'account' | 'roles' | 'stopCode' | 'known' | 'lost'>;
type Acts = Omit<SessionShown, keyof SessionInfo>;

const NOBODY: SessionInfo = { state: 'none', account: null, roles: [], stopCode: null, known: [], lost: null };
/** What one page tells the others: who is signed in here is to be looked at again. */
const CHANGED = 'changed';
/** Refusals of a session after which signing in again does not help. */
const STOPS = ['account_disabled', 'device_revoked', 'owner_mismatch'];

/** The session of this phone and the desk it opens. */
export class Session {
  /** The open account's desk; null while nobody is signed in. */
  readonly desk: Watched<Desk | null> = watched<Desk | null>(null);
  readonly #around: Surroundings;
  readonly #accounts: Accounts;
  readonly #loadWork: () => Promise<Work>;
  readonly #onOutdated: () => void;
  /** The other pages of this browser, which share the register of accounts. */
  readonly #pages: TabChannel;
  readonly #endings: readonly (() => void)[];
  /** Opening and closing desks, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** What a device of this browser kept before its tables were cleared; known until it was read. */
  #lost: SessionShown['lost'] = null;
  /** The server's answer to the last sign-out: it takes the session's cookie away, so the next person waits for it. */
  #goodbye: Promise<unknown> = Promise.resolve();
  /** Which sign-in this page knows of: what the server says of an older one counts no more. */
  #signedInAt: number | null = null;
  readonly #info = watched<SessionInfo>({ ...NOBODY, state: 'loading' });

  constructor(around: Surroundings, loadWork: () => Promise<Work>, onOutdated: () => void) {
    this.#around = around;
    this.#loadWork = loadWork;
    this.#accounts = openAccounts(around);
    this.#onOutdated = onOutdated;
    this.#pages = around.tabs('session');
    const look = () => this.#quietly(this.#inTurn(() => this.#lookAgain()));
    const lookWhenShown = (event: PageEvent) => {
      if (event === 'visible' || event === 'pageshow') look();
    };
    this.#endings = [this.#pages.listen(look), around.onPage(lookWhenShown)];
  }

  readonly get = (): SessionInfo => this.#info.get();
  readonly subscribe = (heard: () => void): (() => void) => this.#info.subscribe(heard);

  readonly acts: Acts = {
    signIn: (login, password) => this.#signIn(login, password),
    activate: (code, password) => this.#activate(code, password),
    signOut: (options) => this.#signOut(options),
    changePassword: (current, next) => this.#changePassword(current, next),
    devices: () => this.#devices(),
    forgetLost: () => this.#forgetLost(),
    revokeDevice: (id) => this.#revoke(id),
  };

  /** Opens whoever was signed in, with or without a network; the server is asked afterwards. */
  async restore(): Promise<void> {
    await this.#inTurn(async () => {
      const row = await this.#accounts.current();
      if (row !== null) await this.#openDesk(row);
      await this.#show(row);
    });
    this.#quietly(this.refresh());
  }

  /** Asks the server whether the session still stands, and which roles the person has by now. */
  async refresh(): Promise<void> {
    const row = await this.#accounts.current();
    if (row === null) return;
    const answer = await askSession(this.#around);
    if (!answer.ok) {
      if (answer.status === 401 || STOPS.includes(answer.code)) await this.#ended(row.id, answer.code);
      return;
    }
    if (answer.value.id !== row.id) return this.#ended(row.id, 'session_missing');
    await this.#renew({ ...row, ...answer.value, state: 'active', stopCode: null });
  }

  async close(): Promise<void> {
    for (const end of this.#endings) end();
    await this.#turn;
    await this.desk.get()?.close();
    this.desk.set(null);
    this.#accounts.close();
  }

  async #signIn(login: string, password: string): Promise<SignInResult> {
    await this.#goodbye;
    const deviceId = await this.#accounts.deviceIdFor(login);
    const answer = await askSignIn(this.#around, login, password, deviceId);
    if (!answer.ok) return refusal(answer);
    const { account, lost } = answer.value;
    this.#lost = lost;
    const row: AccountRow = { ...account, deviceId, state: 'active', stopCode: null, unsent: 0, at: this.#around.now() };
    await this.#inTurn(async () => {
      await this.#accounts.open(row);
      await this.#openDesk(row);
      await this.#renew(row);
      this.desk.get()?.wake('signIn');
    });
    return { ok: true, account };
  }

  /**
   * Another page of this browser may have signed in or out: nobody goes on here as somebody who is gone, whose words
   * would lie here with no way out. Words that cannot be put away keep their page, which then asks to sign in.
   */
  async #lookAgain(): Promise<void> {
    const row = await this.#accounts.current();
    const desk = this.desk.get();
    if (desk !== null && desk.account.id !== row?.id) {
      if (!(await desk.keepEverything())) {
        this.#info.set({ ...this.get(), state: 'expired', stopCode: null });
        return;
      }
      await this.#accounts.update(desk.account.id, { unsent: await unsentOn(desk) });
      this.desk.set(null);
      await this.#show(null);
      await desk.close();
    }
    const isAnew = row?.at !== this.#signedInAt || this.get().state !== 'active';
    if (row !== null) await this.#openDesk(row);
    if (row !== null) this.desk.get()?.renew(accountOf(row));
    await this.#show(row);
    if (row?.state === 'active' && isAnew) this.desk.get()?.wake('signIn');
  }

  #forgetLost(): void {
    this.#lost = null;
    this.#info.set({ ...this.get(), lost: null });
  }

  async #activate(code: string, password: string): Promise<SignInResult> {
    const answer = await askActivate(this.#around, code, password);
    return answer.ok ? this.#signIn(answer.value, password) : refusal(answer);
  }

  /**
   * The phone decides, so that a slow line or a page that is closed leaves nobody signed in; without a network the
   * server's session ends by itself.
   */
  #signOut({ keep }: { keep: boolean }): Promise<void> {
    return this.#inTurn(() => this.#leave(keep));
  }

  async #leave(keep: boolean): Promise<void> {
    const desk = this.desk.get();
    if (desk === null) return;
    await desk.keepEverything();
    await this.#accounts.leave(desk.account.id, await unsentOn(desk));
    this.#pages.post(CHANGED);
    this.desk.set(null);
    this.#goodbye = askSignOut(this.#around, desk.account.id);
    await this.#show(null);
    if (!keep) await clearDownloaded(desk.db).catch(() => undefined);
    await desk.close();
  }

  async #changePassword(current: string, next: string): Promise<Answer> {
    return this.#asAccount((owner) => askPassword(this.#around, owner, current, next));
  }

  async #devices(): Promise<readonly DeviceShown[] | null> {
    const answer = await askDevices(this.#around);
    return answer.ok ? answer.value : null;
  }

  #revoke(id: string): Promise<Answer> {
    return this.#asAccount((owner) => askRevoke(this.#around, owner, id));
  }

  async #asAccount(ask: (owner: string) => Promise<Told<null>>): Promise<Answer> {
    const { account } = this.get();
    if (account === null) return { ok: false, code: 'session_missing', retryAfter: null };
    const answer = await ask(account.id);
    return answer.ok ? { ok: true } : refusal(answer);
  }

  /** The desk of an account; the same account keeps its own, so that signing in again loses nothing. */
  async #openDesk(row: AccountRow): Promise<void> {
    const open = this.desk.get();
    if (open?.account.id === row.id) return;
    await open?.keepEverything();
    await open?.close();
    const world = {
      around: this.#around,
      loadWork: this.#loadWork,
      deviceId: row.deviceId,
      freeOthers: async () =>
        freeOthers(
          this.#around,
          (await this.#accounts.all()).filter(({ id }) => id !== row.id),
        ),
      onSignedOut: (code: string) => this.#quietly(this.#ended(row.id, code)),
      onStopped: (code: string) => this.#quietly(this.#ended(row.id, code)),
    };
    const desk = new Desk(world, accountOf(row), this.#onOutdated);
    await desk.start();
    this.desk.set(desk);
  }

  async #renew(row: AccountRow): Promise<void> {
    await this.#accounts.update(row.id, row, row.at);
    this.desk.get()?.renew(accountOf(row));
    await this.#show(row);
    this.#pages.post(CHANGED);
  }

  async #ended(id: string, code: string): Promise<void> {
    const at = this.#signedInAt;
    const isStopped = STOPS.includes(code);
    const end = { state: isStopped ? 'stopped' : 'expired', stopCode: isStopped ? code : null } as const;
    if ((await this.#accounts.current())?.id === id) await this.#accounts.update(id, end, at);
    await this.#inTurn(() => this.#lookAgain());
    this.#pages.post(CHANGED);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** What cannot be noted now is found again at the next sync. */
  #quietly(noting: Promise<void>): void {
    void noting.catch(() => undefined);
  }

  async #show(row: AccountRow | null): Promise<void> {
    const known = (await this.#accounts.all()).map(({ login, name, unsent }) => ({ login, name, unsent }));
    this.#signedInAt = row?.at ?? null;
    const info = row === null ? { ...NOBODY, known } : { ...infoOf(row), known, lost: this.#lost };
    // Looking again mostly finds what is shown already.
    if (JSON.stringify(info) !== JSON.stringify(this.get())) this.#info.set(info);
  }
}

function infoOf(row: AccountRow): Omit<SessionInfo, 'known' | 'lost'> {
  const account = accountOf(row);
  return { state: row.state === 'signedOut' ? 'none' : row.state, account, roles: account.roles, stopCode: row.stopCode };
}

function accountOf({ id, name, login, tenant, roles }: AccountRow): Account {
  return { id, name, login, tenant, roles };
}

async function unsentOn(desk: Desk): Promise<number> {
  const { waiting, needsYou } = await desk.counts();
  return waiting + needsYou;
}

function refusal({ code, retryAfter }: Refusal): { readonly ok: false; readonly code: string; readonly retryAfter: number | null } {
  return { ok: false, code, retryAfter };
}
