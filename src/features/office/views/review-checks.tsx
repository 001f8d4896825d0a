import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#src/ui/checkbox.tsx';

const CHECKS = ['oneMatter', 'facts', 'privacy', 'repeated'] as const;

/** A reviewer's own list to tick while reading; nothing is stored and nothing depends on it. */
export function ReviewChecks() {
  const { t } = useTranslation('office');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <fieldset className="sec card pad">
      <legend className="vh">{t('check.title')}</legend>
      <p aria-hidden="true">
        <b>{t('check.title')}</b>
      </p>
      <p className="small muted">{t('check.hint')}</p>
      {CHECKS.map((name) => (
        <Checkbox
          key={name}
          checked={ticked.includes(name)}
          onChange={(on) => setTicked(on ? [...ticked, name] : ticked.filter((other) => other !== name))}
        >
          {t(`check.${name}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
