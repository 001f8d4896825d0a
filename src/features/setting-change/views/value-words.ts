import { useTranslation } from 'react-i18next';
import { DUTIES } from '#src/domain/duty.ts';
import { objectIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { SettingName } from '#src/domain/setting-shapes.ts';
import { kindOf } from '#src/features/setting-change/model/setting-groups.ts';
import { dayText } from '#src/i18n/format.ts';

/** Whose words an item of a list has. */
const ITEM_WORDS: Partial<Readonly<Record<SettingName, { readonly room: string; readonly prefix: string }>>> = {
  categories: { room: 'report', prefix: 'category' },
  notFileReasons: { room: 'proposal', prefix: 'reason' },
};

export interface ValueWords {
  readonly say: (name: SettingName, value: Json | undefined) => string;
  /** One item of a list, in words. */
  readonly item: (name: SettingName, value: string) => string;
}

/** What a setting's value means, in words. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation(['setting-change', 'report', 'proposal', 'duty']);

  function item(name: SettingName, value: string): string {
    const words = ITEM_WORDS[name];
    return words === undefined ? value : t([`${words.prefix}.${value}`, value], { ns: words.room, defaultValue: value });
  }

  function say(name: SettingName, value: Json | undefined): string {
    if (value === undefined || value === null) return t('value.none');
    switch (kindOf(name)) {
      case 'flag':
        return t(value === true ? 'value.yes' : 'value.no');
      case 'choice':
        return t(`choice.${name}.${textIn({ value }, 'value')}`);
      case 'yearDay':
        return dayText(i18n.language, `2001-${textIn({ value }, 'value')}`);
      case 'list':
        return listed(name, value);
      case 'targets':
        return DUTIES.map((duty) =>
          t('value.target', { duty: t(`duty.${duty}`, { ns: 'duty' }), n: objectIn({ value }, 'value')[duty] ?? 0 }),
        ).join(t('value.comma'));
      case 'legends':
        return legends(value);
      case 'number':
        return t(`unit.${name}`, { n: value });
    }
  }

  function listed(name: SettingName, value: Json): string {
    if (!Array.isArray(value)) return t('value.none');
    return value.flatMap((one: Json) => (typeof one === 'string' ? [item(name, one)] : [])).join(t('value.pause'));
  }

  function legends(value: Json): string {
    const last = objectsIn({ value }, 'value').at(-1);
    if (last === undefined) return t('value.legends.none');
    const { A, B, C } = last;
    return t('value.legends', { A, B, C });
  }

  return { say, item };
}
