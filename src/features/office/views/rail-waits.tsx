import { TabWaiting } from '#src/hall/tab-waiting.tsx';
import { useQueue } from './use-queue.ts';

/** How many reports wait for the office's review. Source: §3.3.2. */
export function ReviewWaiting() {
  return <TabWaiting count={useQueue('waiting').records.length} />;
}
