import { useActor, useRecords, useSettings } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { SettingName } from '#src/domain/setting-shapes.ts';

/** More than a county ever sets. */
const ENOUGH = 5_000;

export interface SettingHistory {
  readonly state: 'loading' | 'ready';
  /** What holds today. */
  readonly present: Json;
  /** The change by which it holds; undefined while it stands as it was set up. */
  readonly inForce: Shown | undefined;
  /** Every change, the one that begins last first. */
  readonly changes: readonly Shown[];
  /** As it was before anybody changed it; undefined where this phone has not heard of it. */
  readonly first: Json | undefined;
}

/** One setting: what holds today, and how it came to be so. */
export function useSetting(name: SettingName): SettingHistory {
  const { today } = useActor();
  const settings = useSettings();
  const { state, records } = useRecords('settingChange', { limit: ENOUGH });
  const written = useRecords('setting', { limit: ENOUGH });
  const changes = records.filter(({ body }) => body.name === name).sort(laterFirst);
  return {
    state: state === 'ready' && written.state === 'ready' ? 'ready' : 'loading',
    present: settings[name] as Json, // settings are JSON
    inForce: changes.find(({ body }) => textIn(body, 'from') <= today),
    changes,
    first: written.records.find(({ body }) => body.name === name)?.body.value,
  };
}

/** The order in which they hold: by the day they begin, then by their arrival at the server; what only this phone has is the newest. */
function laterFirst(a: Shown, b: Shown): number {
  const key = (record: Shown) => `${textIn(record.body, 'from')} ${record.delivery === 'arrived' ? record.at.received : '9999'}`;
  return key(a) < key(b) ? 1 : -1;
}
