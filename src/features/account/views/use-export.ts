import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { useOwnData } from '#src/device/own-data.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { usePhone } from '#src/ui/phone.ts';
import type { ArchiveWords } from '#src/features/account/documents/own-archive.ts';

export interface Exported {
  readonly records: number;
  /** Names of files that are not on this phone. */
  readonly missing: readonly string[];
}

export interface Exporting {
  /** What the last archive held; null before the first. */
  readonly exported: Exported | null;
  readonly isFailed: boolean;
  readonly start: () => Promise<void>;
}

/** Puts everything of one's own into one ZIP and hands it over. Works without a network. */
export function useExport(): Exporting {
  const { t, i18n } = useTranslation('account');
  const { account } = useSession();
  const { now, saveFile } = usePhone();
  const load = useOwnData();
  const [exported, setExported] = useState<Exported | null>(null);
  const [isFailed, setFailed] = useState(false);

  async function start(): Promise<void> {
    setFailed(false);
    try {
      const [{ archiveBytes }, { records, files }] = await Promise.all([import('#src/features/account/documents/own-archive.ts'), load()]);
      await i18n.loadNamespaces([...new Set(records.map(({ type }) => type))]);
      const madeAt = new Date(now()).toISOString();
      const person = { id: account?.id ?? '', name: account?.name ?? '' };
      const bytes = archiveBytes({ person, madeAt, records, files }, words(madeAt));
      saveFile(`${t('export.file')}-${person.name}-${dateIn(madeAt)}.zip`, 'application/zip', bytes);
      setExported({ records: records.length, missing: files.filter((file) => file.bytes === null).map(({ name }) => name) });
    } catch {
      setFailed(true); // nothing was changed; the page says so and can be tried again
    }
  }

  function words(madeAt: string): ArchiveWords {
    return {
      language: i18n.language,
      title: t('export.title'),
      made: t('export.made'),
      missing: t('export.missing.list'),
      noneMissing: t('export.whole'),
      story: t('export.story'),
      files: t('export.files'),
      notHere: t('export.notHere'),
      kind: (type) => word(type, 'name', type),
      state: ({ type, status, delivery }) => (delivery === 'arrived' ? word(type, `state.${status}`, status) : t('export.local')),
      field: (type, field) => word(type, `field.${field}.label`, field),
      act: (type, { name, by }) => `${by.name} ${word(type, `action.${name}`, name)}`,
      when: (instant) => nearTimeText(i18n.language, instant, madeAt),
    };
  }

  /** A room's word, or what is kept where it has none. */
  function word(room: string, key: string, otherwise: string): string {
    return t(key, { ns: room, defaultValue: otherwise });
  }

  return { exported, isFailed, start };
}
