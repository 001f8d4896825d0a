/** What a page's main thread spends: unlike frames, its own processor time tells little of what else the machine is doing. */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, microseconds. */
  readonly tdur?: number;
}

const CATEGORIES = ['devtools.timeline', 'toplevel'];

/** Watches every task from now on; the function it gives back ends that and tells the longest by their own processor time. */
export async function tasksDuring(line: CDPSession): Promise<() => Promise<string>> {
  const events: TraceEvent[] = [];
  line.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events untyped.
    events.push(...(value as unknown as TraceEvent[]));
  });
  await line.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  return async () => {
    const complete = new Promise<void>((resolve) => line.once('Tracing.tracingComplete', () => resolve()));
    await line.send('Tracing.end');
    await complete;
    const page = pageThread(events);
    const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && `${pid}/${tid}` === page);
    const spent = tasks.map(({ tdur = 0 }) => tdur / 1_000).sort((a, b) => b - a);
    const long = spent.filter((time) => time > 50);
    return `longest task by its own processor time ${(spent[0] ?? 0).toFixed(0)} ms, ${long.length} of ${spent.length} over 50 ms`;
  };
}

/** The thread that draws the page's frames. */
function pageThread(events: readonly TraceEvent[]): string {
  const frames = new Map<string, number>();
  for (const { name, pid, tid } of events)
    if (name === 'FireAnimationFrame') frames.set(`${pid}/${tid}`, (frames.get(`${pid}/${tid}`) ?? 0) + 1);
  const [most = ['', 0]] = [...frames].sort(([, a], [, b]) => b - a);
  return most[0];
}
