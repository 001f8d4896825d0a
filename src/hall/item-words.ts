import { useTranslation } from 'react-i18next';
import { useSettings } from '#src/device/live.ts';
import type { SettingName } from '#src/domain/setting-shapes.ts';

/** Whose words the items at release of a list have; what the county added itself is its own word. */
export const ITEM_WORDS = {
  categories: { room: 'report', prefix: 'category' },
  deedCategories: { room: 'deed', prefix: 'category' },
  notFileReasons: { room: 'proposal', prefix: 'reason' },
  reportReturnReasons: { room: 'office', prefix: 'return.quick' },
  deedReturnReasons: { room: 'deed', prefix: 'return.quick' },
  notAdoptReasons: { room: 'county', prefix: 'act.quick' },
  proposalReturnReasons: { room: 'county', prefix: 'act.quick' },
  refuseReasons: { room: 'county', prefix: 'act.quick' },
  paperReturnReasons: { room: 'plan', prefix: 'receive.phrase' },
} as const satisfies Partial<Record<SettingName, { readonly room: string; readonly prefix: string }>>;

/** The lists of the county with an item a line. */
export type ListName = keyof typeof ITEM_WORDS;

export function isListName(name: SettingName): name is ListName {
  return Object.hasOwn(ITEM_WORDS, name);
}

/** The phrases the county offers today, in words; those it wrote itself as it wrote them. Source: domain §1. */
export function usePhrases(name: ListName): string[] {
  const { room, prefix } = ITEM_WORDS[name];
  const { t } = useTranslation(room);
  return useSettings()[name].map((item) => t([`${prefix}.${item}`, item]));
}
