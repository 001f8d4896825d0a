import type { Shown } from '#src/device/shown.ts';
import { OwnRow } from '#src/hall/own-row.tsx';
import { LOOKS, feedbackPath } from './feedback-paths.ts';

/** One of the member’s own in 我的记录. */
export function FeedbackRow({ record }: { readonly record: Shown }) {
  return <OwnRow record={record} named={['text']} looks={LOOKS} to={feedbackPath(record.id)} />;
}
