import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDuties, useOffice, usePerson, useRecord, useSession } from '#src/device/live.ts';
import { dayText, fullTimeText } from '#src/i18n/format.ts';
import { pathOf, ROOMS_TOLD, stateOf, titleOf } from '#src/hall/year-record.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { useNow } from '#src/ui/phone.ts';
import { monthsOf, type MonthMark } from '#src/features/duty-file/model/months.ts';
import { totalsOf, type Totals } from '#src/features/duty-file/model/totals.ts';
import type { DutyYear } from '#src/device/duties.ts';

export interface FileLine {
  readonly id: string;
  readonly to: string;
  /** 9月18日 */
  readonly day: string;
  readonly title: string;
  /** What kind of thing it is and how it stands. */
  readonly note: string;
  /** Its kind and how it stands, each alone. */
  readonly kind: string;
  readonly state: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface FileDuty {
  readonly key: string;
  readonly name: string;
  readonly confirmed: number;
  readonly waiting: number;
  readonly months: readonly MonthMark[];
  /** What stands behind the numbers, or why none is owed. */
  readonly basis: string;
}

/** A duty file in words, the same for the screen, the printer and Word. */
export interface DutyFile {
  readonly year: string;
  readonly person: string;
  readonly sector: string;
  readonly office: string;
  readonly duties: readonly FileDuty[];
  readonly lines: readonly FileLine[];
  readonly totals: Totals;
  readonly madeAt: string;
  /** The records themselves, for an export that other programs read. */
  readonly source: DutyYear;
}

/** The file of the year in the address; undefined while it is read, null for an address without a year. */
export function useFile(): DutyFile | null | undefined {
  const { t, i18n } = useTranslation(['duty-file', ...ROOMS_TOLD]);
  const { year = '' } = useParams();
  const { account } = useSession();
  const person = usePerson(account?.id ?? null);
  const office = useOffice(person?.office ?? account?.roles.find(({ role }) => role === 'member')?.office ?? null);
  const entry = useRecord(account?.id ?? '');
  const sector = entry.state === 'ready' ? textIn(entry.record.body, 'sector') : '';
  const source = useDuties(account?.id ?? '', Number(year));
  const madeAt = fullTimeText(i18n.language, new Date(useNow()).toISOString());
  if (!/^20\d\d$/.test(year)) return null;
  if (source === undefined) return undefined;
  const lines = source.records.map((item): FileLine => {
    const kind = item.parent === null ? t(`kind.${item.record.type}`) : t(`kind.${textIn(item.parent.body, 'kind')}`, { ns: 'activity' });
    const state = stateOf(t, item);
    const note = t('line.note', { kind, state });
    const title = titleOf(item) || t('line.untitled');
    return { id: item.record.id, to: pathOf(item), day: dayText(i18n.language, item.on), title, note, kind, state, on: item.on };
  });
  const duties = source.duties.map((progress): FileDuty => {
    const { key, confirmed, waiting, evidence, exemption } = progress;
    const named = evidence.map(({ record, on }) => {
      const line = lines.find(({ id }) => id === record);
      return t('basis.item', { day: dayText(i18n.language, on), title: line?.title ?? t('line.cosigned') });
    });
    const basis = exemption ? t('basis.exempt', { reason: exemption.reason }) : named.join(t('basis.separator')) || t('basis.none');
    return { key, name: t(`duty.${key}`), confirmed, waiting, months: monthsOf(progress), basis };
  });
  const totals = totalsOf(source.duties, source.records);
  return { year, person: account?.name ?? '', sector, office: office?.name ?? '', duties, lines, totals, madeAt, source };
}
