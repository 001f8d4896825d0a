import type { Shown } from '#src/device/shown.ts';
import { OwnRow } from '#src/hall/own-row.tsx';
import { LOOKS, mediationPath } from './mediation-paths.ts';

/** One of the member’s own in 我的记录. */
export function MediationRow({ record }: { readonly record: Shown }) {
  return <OwnRow record={record} named={['topic', 'process']} looks={LOOKS} to={mediationPath(record.id)} />;
}
