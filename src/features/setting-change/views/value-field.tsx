import { useTranslation } from 'react-i18next';
import { objectIn, textIn } from '#src/domain/record/read-body.ts';
import { DUTIES } from '#src/domain/duty.ts';
import type { SettingName } from '#src/domain/setting-shapes.ts';
import { CHOICES, kindOf } from '#src/features/setting-change/model/setting-groups.ts';
import type { Sending } from '#src/hall/writing/use-sending.ts';
import { NumberField } from '#src/ui/number-field.tsx';
import { Segmented } from '#src/ui/segmented.tsx';
import { LegendFields } from './legend-fields.tsx';
import { ListField } from './list-field.tsx';
import { TemplateFields } from './template-fields.tsx';
import { YearDayField } from './year-day-field.tsx';

export interface ValueFieldProps {
  readonly name: SettingName;
  readonly sending: Sending;
}

/** The new value, in the field that fits its kind. */
export function ValueField(props: ValueFieldProps) {
  switch (kindOf(props.name)) {
    case 'flag':
      return <FlagField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'yearDay':
      return <YearDayField {...props} />;
    case 'list':
    case 'phrases':
      return <ListField {...props} />;
    case 'template':
      return <TemplateFields {...props} />;
    case 'targets':
      return <TargetFields {...props} />;
    case 'legends':
      return <LegendFields {...props} />;
    case 'number':
      return <AmountField {...props} />;
  }
}

function AmountField({ name, sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  const { value } = sending.values;
  return (
    <NumberField
      id="value"
      label={t('field.value.label')}
      hint={t(`about.${name}`)}
      unit={t(`unit.${name}`, { n: '' }).trim()}
      error={sending.errorAt('value')}
      value={typeof value === 'number' || typeof value === 'string' ? value : null}
      onChange={(next) => sending.change('value', next)}
    />
  );
}

function FlagField({ name, sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  return (
    <Segmented
      label={t('field.value.label')}
      hint={t(`about.${name}`)}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`value.${value}`) }))}
      value={sending.values.value === true ? 'yes' : 'no'}
      onChange={(value) => sending.change('value', value === 'yes')}
    />
  );
}

function ChoiceField({ name, sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  return (
    <Segmented
      label={t('field.value.label')}
      hint={t(`about.${name}`)}
      options={(CHOICES[name] ?? []).map((value) => ({ value, label: t(`choice.${name}.${value}`) }))}
      value={textIn(sending.values, 'value')}
      onChange={(value) => sending.change('value', value)}
    />
  );
}

function TargetFields({ sending }: ValueFieldProps) {
  const { t } = useTranslation(['setting-change', 'duty']);
  const targets = objectIn(sending.values, 'value');
  return DUTIES.map((duty, index) => {
    const value = targets[duty];
    return (
      <NumberField
        key={duty}
        id={index === 0 ? 'value' : duty}
        label={t(`duty.${duty}`, { ns: 'duty' })}
        unit={t('unit.target')}
        error={index === 0 ? sending.errorAt('value') : null}
        value={typeof value === 'number' || typeof value === 'string' ? value : null}
        onChange={(next) => sending.change('value', { ...targets, [duty]: next })}
      />
    );
  });
}
