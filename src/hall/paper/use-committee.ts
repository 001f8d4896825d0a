import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';

export interface CommitteeNamed {
  readonly name: string;
  /** 届次, empty while the county has not said. */
  readonly term: string;
}

/** The committee whose papers these are, as its record says, else by the name of the app's county. */
export function useCommittee(): CommitteeNamed {
  const { t } = useTranslation();
  const body = useRecords('committee', { limit: 1 }).records[0]?.body ?? {};
  const term = [textIn(body, 'term'), textIn(body, 'session')].filter((part) => part !== '').join(' ');
  return { name: textIn(body, 'name') || t('app.county'), term };
}
