import { isQueue, type Queue } from '#src/features/office/model/review-queue.ts';

/** The queue an address names; what waits is shown when it names none. */
export function queueIn(search: URLSearchParams): Queue {
  const named = search.get('show');
  return isQueue(named) ? named : 'waiting';
}

export function queuePath(queue: Queue): string {
  return `/office/review${searchOf(queue)}`;
}

/** A report under review; it remembers the queue it was opened from. */
export function reviewPath(id: string, queue: Queue): string {
  return `/office/review/${id}${searchOf(queue)}`;
}

function searchOf(queue: Queue): string {
  return queue === 'waiting' ? '' : `?show=${queue}`;
}
