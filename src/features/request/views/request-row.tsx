import type { Shown } from '#src/device/shown.ts';
import { OwnRow } from '#src/hall/own-row.tsx';
import { LOOKS, requestPath } from './request-paths.ts';

/** One of the member’s own in 我的记录. */
export function RequestRow({ record }: { readonly record: Shown }) {
  return <OwnRow record={record} named={['topic', 'text']} looks={LOOKS} to={requestPath(record.id)} />;
}
