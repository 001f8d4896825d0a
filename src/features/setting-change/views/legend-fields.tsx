import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { objectsIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { useSettings } from '#src/device/live.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { ValueFieldProps } from './value-field.tsx';

const CLASSES = ['A', 'B', 'C'] as const;

/** What the classes of an answer mean from the chosen day on; earlier meanings stay for earlier answers. Source: §3.3.3. */
export function LegendFields({ sending }: ValueFieldProps) {
  const { t } = useTranslation('setting-change');
  const before = useSettings().resultLegends;
  const written = objectsIn(sending.values, 'value');
  const from = typedIn(sending.values, 'from');
  const fresh: Body = written[before.length] ?? { from, clause: '', A: '', B: '', C: '' };
  const put = (legend: Body) => sending.change('value', [...before.map((one) => ({ ...one })), legend]);
  const isOutOfStep = written.length > before.length && fresh.from !== from;

  useEffect(() => {
    if (isOutOfStep) put({ ...fresh, from });
  });

  return (
    <>
      {CLASSES.map((key, index) => (
        <TextField
          key={key}
          id={index === 0 ? 'value' : `class-${key}`}
          label={t('change.legend.class', { key })}
          error={index === 0 ? sending.errorAt('value') : null}
          value={typedIn(fresh, key)}
          onChange={(words) => put({ ...fresh, from, [key]: words })}
        />
      ))}
      <TextField
        id="clause"
        label={t('change.legend.clause')}
        hint={t('change.legend.hint')}
        value={typedIn(fresh, 'clause')}
        onChange={(words) => put({ ...fresh, from, clause: words })}
      />
    </>
  );
}
