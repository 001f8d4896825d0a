import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DUTIES } from '#src/domain/duty.ts';
import { objectIn, objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Json } from '#src/domain/record/stored.ts';
import { isTemplateName, type SettingName, TEMPLATE_FIELDS, type TemplateName } from '#src/domain/setting-shapes.ts';
import { kindOf } from '#src/features/setting-change/model/setting-groups.ts';
import { isListName, ITEM_WORDS } from '#src/hall/item-words.ts';
import { dayText } from '#src/i18n/format.ts';

/** Whose words the fields of a template have. */
const TEMPLATE_ROOMS: Readonly<Record<TemplateName, string>> = {
  reportTemplate: 'report',
  proposalTemplate: 'proposal',
  planTemplate: 'plan',
  summaryTemplate: 'summary',
};

const ROOMS = ['setting-change', 'report', 'proposal', 'deed', 'office', 'county', 'plan', 'summary', 'duty'] as const;

export interface ValueWords {
  readonly say: (name: SettingName, value: Json | undefined) => string;
  /** The same where there is one line for it: sentences and templates are only counted. */
  readonly brief: (name: SettingName, value: Json | undefined) => string;
  /** One item of a list, in words. */
  readonly item: (name: SettingName, value: string) => string;
  /** A field of a template, as the form calls it. */
  readonly field: (name: TemplateName, field: string) => string;
}

/** What a setting's value means, in words. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation(ROOMS);

  function item(name: SettingName, value: string): string {
    if (!isListName(name)) return value;
    const { room, prefix } = ITEM_WORDS[name];
    return t([`${prefix}.${value}`, value], { ns: room, defaultValue: value });
  }

  function field(name: TemplateName, field: string): string {
    return t(`field.${field}.label`, { ns: TEMPLATE_ROOMS[name] });
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
        return itemsIn(name, value).join(t('value.pause')) || t('value.none');
      case 'phrases':
        return itemsIn(name, value).join('\n') || t('value.phrases.none');
      case 'template':
        return template(name, value).join('\n\n') || t('value.template.none');
      case 'targets':
        return targetWords(t, value);
      case 'legends':
        return legendWords(t, value);
      case 'number':
        return t(`unit.${name}`, { n: value });
    }
  }

  function brief(name: SettingName, value: Json | undefined): string {
    const kind = kindOf(name);
    if ((kind !== 'phrases' && kind !== 'template') || value === undefined) return say(name, value);
    const { length } = kind === 'phrases' ? itemsIn(name, value) : template(name, value);
    return length === 0 ? say(name, value) : t(`value.${kind}`, { n: length });
  }

  function itemsIn(name: SettingName, value: Json): string[] {
    if (!Array.isArray(value)) return [];
    return value.flatMap((one: Json) => (typeof one === 'string' ? [item(name, one)] : []));
  }

  /** Each field that begins with words: what it is called, and the words. */
  function template(name: SettingName, value: Json): string[] {
    if (!isTemplateName(name)) return [];
    const words = objectIn({ value }, 'value');
    const filled = TEMPLATE_FIELDS[name].filter((one) => textIn(words, one) !== '');
    return filled.map((one) => t('value.template.field', { field: field(name, one), text: textIn(words, one) }));
  }

  return { say, brief, item, field };
}

function targetWords(t: TFunction, value: Json): string {
  const targets = objectIn({ value }, 'value');
  return DUTIES.map((duty) => t('value.target', { duty: t(`duty.${duty}`, { ns: 'duty' }), n: targets[duty] ?? 0 })).join(t('value.comma'));
}

function legendWords(t: TFunction, value: Json): string {
  const last = objectsIn({ value }, 'value').at(-1);
  if (last === undefined) return t('value.legends.none');
  const { A, B, C } = last;
  return t('value.legends', { A, B, C });
}
