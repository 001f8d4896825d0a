/** The ten offices of the story of the county's year, and what they do over the wire where one of them was seen on its screen. */
import type { Page } from '@playwright/test';
import { newId } from '#src/domain/record/identity.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { yearlyId } from '#src/domain/record/yearly-id.ts';
import county from '#src/server/admin/county.json' with { type: 'json' };
import people from '#src/server/demo/people.json' with { type: 'json' };
import type { County } from './county.ts';
import { type Phone, signIn } from './fixture.ts';
import { OtherPhone } from './other-phone.ts';

/** A year of which the sample county holds nothing yet. */
export const YEAR = 2027;
export const [JANUARY, JULY, DECEMBER] = ['2027-01-11T09:00:00+08:00', '2027-07-15T09:00:00+08:00', '2027-12-20T09:00:00+08:00'] as const;
export const [HAIYOU, HAIRUN, JIANTIAO, SHEPAN] = ['331022001', '331022002', '331022105', '331022205'] as const;

export const OFFICES = people.offices.map(({ code, pinyin }) => {
  const name = county.offices.find((office) => office.code === code)?.name;
  if (name === undefined) throw new Error(`no office ${code}`);
  return { code, pinyin, name };
});
export const CODES = OFFICES.map(({ code }) => code);

/** Words with their blanks filled in. */
export const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

/** Where the story is told: a county, and whoever of it has a screen. */
export interface Story {
  readonly town: County;
  readonly unpack: (kind?: 'phone' | 'desk') => Promise<Phone>;
}

/** A season of the story: the server's clock and every screen's stand at its morning; at its end the screens are switched off. */
export class Season {
  readonly town: County;
  private readonly unpack: Story['unpack'];
  private readonly now: string;
  private readonly phones: Phone[] = [];

  private constructor({ town, unpack }: Story, now: string) {
    this.town = town;
    this.unpack = unpack;
    this.now = now;
  }

  static async begin(story: Story, now: string): Promise<Season> {
    await story.town.restartAt(now);
    return new Season(story, now);
  }

  at(path: string): string {
    return `${this.town.publicOrigin}${path}`;
  }

  /** A phone or desk computer that shows the season's day, with nobody signed in. */
  async screen(kind: 'phone' | 'desk' = 'desk'): Promise<Phone> {
    const phone = await this.unpack(kind);
    this.phones.push(phone);
    await phone.context.clock.install({ time: this.now });
    return phone;
  }

  /** Somebody at a screen of their own. */
  async seat(login: string, kind: 'phone' | 'desk' = 'desk'): Promise<Page> {
    const { page } = await this.screen(kind);
    await this.signsIn(page, login);
    return page;
  }

  signsIn(page: Page, login: string): Promise<void> {
    return signIn(page, this.town, login);
  }

  wire(login: string): Promise<OtherPhone> {
    return OtherPhone.of(this.town, login);
  }

  async end(): Promise<void> {
    for (const phone of this.phones) await phone.switchOff();
  }
}

/** Somebody of each office, by its code. */
export type Of = (code: string) => OtherPhone;

/** One of each office: `director` or `member1`. */
export async function oneOfEach(season: Season, who: string): Promise<Of> {
  const signedIn = OFFICES.map(async ({ code, pinyin }) => [code, await season.wire(`${who}.${pinyin}`)] as const);
  const all = new Map(await Promise.all(signedIn));
  return (code) => {
    const phone = all.get(code);
    if (phone === undefined) throw new Error(`nobody is ${who} at ${code}`);
    return phone;
  };
}

/** What every office does on its own, in whatever order they come. */
export async function inEachOffice(act: (code: string) => Promise<void>, codes: readonly string[] = CODES): Promise<void> {
  await Promise.all(codes.map(act));
}

export const planOf = (code: string) => yearlyId('plan', 'sanmen', code, YEAR);
export const summaryOf = (code: string) => yearlyId('summary', 'sanmen', code, YEAR);

/** Every office plans an activity for each quarter; its director signs the plan and sends it in. */
export async function sendsPlan(director: OtherPhone, code: string): Promise<void> {
  const items = [1, 2, 3, 4].map((quarter) => ({ id: newId(), quarter, kind: 'symposium', topic: `第${quarter}季度委员座谈` }));
  await director.begin('plan', planOf(code), { year: YEAR, aims: '围绕中心工作履职' }, { items });
  await signsAndSends(director, planOf(code));
}

export async function sendsSummary(director: OtherPhone, code: string): Promise<void> {
  await director.begin('summary', summaryOf(code), { year: YEAR, basics: '委员六名，全年活动有序开展。' });
  await signsAndSends(director, summaryOf(code));
}

export async function signsAndSends(director: OtherPhone, paper: string): Promise<void> {
  await director.command(paper, 'sign', 'signed');
  await director.command(paper, 'submit', 'submitted');
}

/** A check of the middle of the year, with its one finding. */
export interface Checked {
  readonly code: string;
  readonly check: string;
  readonly finding: string;
}

/** The county office checks an office: one finding, asked for by a day, with what it offers towards it. */
export async function checks(office: OtherPhone, code: string, issue: string, due: string): Promise<Checked> {
  const [check, finding] = [newId(), newId()];
  const asked: Json = { id: finding, issue, requirement: '十日内补齐', due, support: '县里派人来帮一天' };
  await office.begin('check', check, { office: code, kind: 'midYear', date: '2027-06-25' }, { findings: [asked] });
  return { code, check, finding };
}
