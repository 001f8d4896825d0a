/** What the server finds out about a sign-in code when an attendance arrives. The attendance is kept whatever it is. */
import { dateIn, halfYearOf } from '#src/domain/calendar.ts';
import { checkCode, type CodeVerdict, MINUTE_MS, type SealKey } from '#src/domain/check-code.ts';
import type { ArrivalWorld, Related } from '#src/domain/record/definition.ts';
import { sealId } from '#src/domain/record/identity.ts';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';

/** After so many wrong codes no further one counts: six digits are not to be found by trying. */
const MOST_WRONG = 5;

/** Who may show a code at an activity: its organising offices, and the person of a special committee who began it. */
export function codeHolders(activity: Stored): string[] {
  const named = Array.isArray(activity.body.organisers) ? activity.body.organisers.filter((id) => typeof id === 'string') : [];
  return [...new Set([...(activity.office === null ? [activity.owner] : [activity.office]), ...named])];
}

/** The seals a code may have been made with: of every holder, for the half-year in which it was taken. */
export function sealsNeeded(record: Stored, activity: Related | null, now: string): string[] {
  if (activity === null || textIn(record.body, 'code') === '') return [];
  const half = halfYearOf(dateIn(new Date(takenAt(record.body, now)).toISOString()));
  return codeHolders(activity.record).map((holder) => sealId(holder, half));
}

/** The body with what the server knows about its code: right, or why not, how old, and how often it was wrong. */
export function checkOnArrival(before: Stored | null, after: Stored, world: ArrivalWorld): Body {
  const { codeCheck: _old, ...body } = after.body;
  const code = textIn(after.body, 'code');
  if (code === '') return body;
  const wrongBefore = wrongSoFar(before);
  const verdict: CodeVerdict = wrongBefore >= MOST_WRONG ? { result: 'tooMany', ageMs: null } : judged(code, after, world);
  const wrong = wrongBefore + Number(verdict.result === 'wrong' || verdict.result === 'otherActivity');
  return { ...body, codeCheck: { ...verdict, at: world.now, wrong } };
}

function judged(code: string, after: Stored, { found, settings, now }: ArrivalWorld): CodeVerdict {
  const question = {
    code,
    activity: textIn(after.body, 'activity'),
    at: takenAt(after.body, now),
    skewMs: settings.codeSkewMinutes * MINUTE_MS,
  };
  return checkCode(found.flatMap(keyOf), question);
}

/** The key in a seal; none in a seal that says nothing. */
export function keyOf({ body }: Pick<Stored, 'body'>): SealKey[] {
  const [holder, secret] = [textIn(body, 'holder'), textIn(body, 'secret')];
  return holder === '' || secret === '' ? [] : [{ holder, secret }];
}

/** When a code was taken, ms: by the phone's clock brought to ours, never after it arrived; else when it arrived. */
function takenAt(body: Body, now: string): number {
  const said = objectIn(body, 'recordedAt');
  const device = Date.parse(textIn(said, 'device'));
  const offset = typeof said.offsetMs === 'number' ? said.offsetMs : 0;
  const taken = device + offset;
  return Number.isFinite(taken) ? Math.min(taken, Date.parse(now)) : Date.parse(now);
}

function wrongSoFar(before: Stored | null): number {
  const { wrong } = objectIn(before?.body ?? {}, 'codeCheck');
  return typeof wrong === 'number' ? wrong : 0;
}
