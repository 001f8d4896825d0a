/** The course of an activity 安排, as its clerk wrote it among the requirements: every line that begins with a time of day. */

export interface Timetable {
  readonly steps: readonly { readonly time: string; readonly text: string }[];
  /** The lines that begin with no time, as they were written. */
  readonly rest: string;
}

/** `14:30 看码头`, `14：30—15:00，看码头`: a time or a span, whatever separates, and what happens then. */
const STEP =
  /^\s*(?<hour>[01]?\d|2[0-3])[:：](?<minute>[0-5]\d)(?:\s*[-–—~～至到]+\s*(?<toHour>[01]?\d|2[0-3])[:：](?<toMinute>[0-5]\d))?[\s,，、:：.。]+(?<text>\S.*)$/u;

export function timetableOf(requirements: string): Timetable {
  const steps: { time: string; text: string }[] = [];
  const rest: string[] = [];
  for (const line of requirements.split('\n')) {
    const groups = STEP.exec(line)?.groups;
    if (groups === undefined) {
      rest.push(line);
      continue;
    }
    const { hour = '', minute = '', toHour, toMinute = '', text = '' } = groups;
    const end = toHour === undefined ? '' : `–${toHour}:${toMinute}`;
    steps.push({ time: `${hour}:${minute}${end}`, text: text.trim() });
  }
  return { steps, rest: rest.join('\n').trim() };
}
