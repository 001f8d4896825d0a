/** Brings the files of records somebody is likely to open to this phone, before there is no network. */
import { useEffect } from 'react';
import { useDesk } from './device-context.tsx';
import type { Shown } from './shown.ts';

/**
 * Fetches the files of these records that are not on this phone, one after the other, in the given order.
 * Not while the line is off or the person saves traffic; a file that cannot be had now is asked for again next time.
 */
export function useFilesAhead(records: readonly Shown[]): void {
  const desk = useDesk();
  const wanted = records
    .flatMap(({ id, files }) =>
      Object.entries(files)
        .filter(([, { state }]) => state === 'elsewhere')
        .map(([file]) => `${id}/${file}`),
    )
    .join(' ');
  useEffect(() => {
    let isGone = false;
    async function bring() {
      for (const pair of wanted.split(' ').filter(Boolean)) {
        const [rec = '', file = ''] = pair.split('/');
        if (isGone || !desk.around.isOnline() || desk.around.savesTraffic()) return;
        await desk.fetchFile(rec, file).catch(() => false);
      }
    }
    void bring();
    return () => {
      isGone = true;
    };
  }, [desk, wanted]);
}
