/**
 * Fields that nobody writes: figures, tables and first words made from the records. Two people who have them made at once
 * are asked nothing; what a hand wrote stays as it is.
 */
import { sameValue } from './content.ts';
import { isSetEdit, type FieldEdit } from './mutation.ts';
import { objectIn, typedIn } from './read-body.ts';
import type { Body, Json } from './stored.ts';

type EditSet = Readonly<Record<string, FieldEdit>>;

/** Which fields of a type are made from the records, and which begin so. */
export interface Computed {
  /** Made as a whole: figures, tables. */
  readonly whole: readonly string[];
  /** Prose that begins with what the records say and may be written on by hand. */
  readonly texts: readonly string[];
  /** The field that keeps, by text, the words last made from the records: a text that differs from them was written by hand. */
  readonly last: string;
  /** The field that says when the records were last counted; filled as the act is applied, by nobody's hand. */
  readonly on: string;
}

/** One text, as it stands and as an act wants it. */
interface TextAct {
  readonly current: string;
  /** What was last made from the records for it, as the record knows. */
  readonly held: string;
  readonly from: string;
  readonly to: string;
  /** What the act's author had made from the records for it; undefined where nothing was made. */
  readonly own: string | undefined;
}

/** What becomes of a text's edit, and of the words kept as last made; null keeps what is there. */
interface TextOutcome {
  readonly edit: 'drop' | 'asWritten' | 'overCurrent';
  readonly last: string | null;
}

const DROPPED: TextOutcome = { edit: 'drop', last: null };

/**
 * An act's edits as they are to be merged by the general rules, once what was made from the records is settled:
 *
 * - a making that saw what stands here takes its place, whatever the clocks say; of two that did not see each other the newer one
 *   holds, whichever arrives first, and the older one only fills what was and is still empty;
 * - a text that a hand wrote is not touched by any making, and its words take the place of made ones, seen or not;
 * - a making that finds the record signed or deleted is left out: it can be made again.
 *
 * Words of two hands are left to the general rules, which let a person choose.
 *
 * @param done when the act was done, by the corrected clock of its phone
 * @param isClosed the record's text no longer changes by edits
 */
export function settleComputed(rule: Computed | undefined, body: Body, edits: EditSet, done: string, isClosed: boolean): EditSet {
  if (rule === undefined || !touches(rule, edits)) return edits;
  const set = Object.fromEntries(Object.entries(edits).filter(([, edit]) => isSetEdit(edit) || !sameValue(edit.from, edit.to)));
  const own = set[rule.last] === undefined ? {} : textsOf(toOf(set[rule.last]));
  const isMade = (name: string) => set[name] !== undefined && asText(toOf(set[name])) === own[name];
  const isMaking = rule.whole.some((name) => set[name] !== undefined) || rule.texts.some(isMade);
  if (isClosed) return without(set, [rule.last, ...rule.whole, ...rule.texts.filter(isMade)]);
  const isLater = moment(done) > moment(typedIn(body, rule.on));
  const isNewer = isLater || hasSeen(rule, body, set);
  const next: Record<string, FieldEdit> = { ...without(set, [rule.last, ...rule.whole]) };
  for (const name of rule.whole)
    if (set[name] !== undefined && (isNewer || body[name] === undefined)) put(next, body, name, toOf(set[name]));
  const last = { ...textsOf(body[rule.last]) };
  for (const name of rule.texts) {
    const outcome = outcomeOfText(set, body, name, last[name] ?? '', own[name], isNewer);
    if (outcome === undefined) {
      if (isAnswered(set[rule.last], name) && (isNewer || !isMaking)) last[name] = own[name] ?? '';
      continue;
    }
    if (outcome.edit === 'drop') Reflect.deleteProperty(next, name);
    if (outcome.edit === 'overCurrent') put(next, body, name, toOf(set[name]));
    if (outcome.last !== null) last[name] = outcome.last;
  }
  const kept = Object.fromEntries(Object.entries(last).filter(([, words]) => words !== ''));
  put(next, body, rule.last, Object.keys(kept).length === 0 ? null : kept);
  if (isMaking && isLater) put(next, body, rule.on, done);
  return next;
}

/** The words last made, as the act's author saw them, are still the last: nothing was made in between. A phone's clock may be behind. */
function hasSeen({ last, whole }: Computed, body: Body, set: EditSet): boolean {
  const edits = [last, ...whole].flatMap((name) => {
    const edit = set[name];
    return edit === undefined || isSetEdit(edit) ? [] : [sameValue(edit.from, body[name] ?? null)];
  });
  return edits.length > 0 && edits.every(Boolean);
}

function outcomeOfText(set: EditSet, body: Body, name: string, held: string, own: string | undefined, isNewer: boolean) {
  const edit = set[name];
  if (edit === undefined || isSetEdit(edit)) return undefined;
  const text = { current: typedIn(body, name), held, from: asText(edit.from), to: asText(edit.to), own };
  return text.to === own ? madeText(text, isNewer) : handText(text);
}

/** Words made from the records, none where they say nothing by now: never over what a hand wrote, unless that is what their author saw and gave up. */
function madeText({ current, held, from, to }: TextAct, isNewer: boolean): TextOutcome {
  const isByHand = current !== '' && current !== held;
  if (current === to) return { edit: 'drop', last: isByHand ? null : to };
  if (isByHand) return current === from ? { edit: 'asWritten', last: to } : DROPPED;
  return (current === '' && from === '') || isNewer ? { edit: 'overCurrent', last: to } : DROPPED;
}

/** A hand's words: over made ones and where these went, which are kept to be offered again; beside another hand's by the general rules. */
function handText({ current, held, from, to, own }: TextAct): TextOutcome {
  const isByHand = current !== '' && current !== held;
  if (isByHand) return { edit: 'asWritten', last: null };
  const isEmptied = current === '' && held === '' && from !== '';
  if (!isEmptied && (current === '' || current === from || current === to)) return { edit: 'asWritten', last: own ?? null };
  return to === '' ? DROPPED : { edit: 'overCurrent', last: own ?? from };
}

/** The edit says something new about the words last made for a text. */
function isAnswered(edit: FieldEdit | undefined, name: string): boolean {
  if (edit === undefined || isSetEdit(edit)) return false;
  return (textsOf(edit.from)[name] ?? '') !== (textsOf(edit.to)[name] ?? '');
}

function touches(rule: Computed, set: EditSet): boolean {
  return [rule.last, ...rule.whole, ...rule.texts].some((name) => set[name] !== undefined);
}

function put(next: Record<string, FieldEdit>, body: Body, name: string, to: Json): void {
  const from = body[name] ?? null;
  if (sameValue(from, to)) Reflect.deleteProperty(next, name);
  else next[name] = { from, to };
}

function without(set: EditSet, names: readonly string[]): EditSet {
  return Object.fromEntries(Object.entries(set).filter(([name]) => !names.includes(name)));
}

function toOf(edit: FieldEdit | undefined): Json {
  return edit === undefined || isSetEdit(edit) ? null : edit.to;
}

function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  const texts = objectIn({ value: value ?? null }, 'value');
  return Object.fromEntries(Object.keys(texts).map((name) => [name, typedIn(texts, name)]));
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Instants in ms, so that those with an offset compare too; before everything where there is none. */
function moment(instant: string): number {
  return instant === '' ? -Infinity : Date.parse(instant);
}
