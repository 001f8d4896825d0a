import { useTranslation } from 'react-i18next';
import { TEXT_SIZES } from '#src/ui/display.ts';
import { Segmented } from '#src/ui/segmented.tsx';
import { SwitchRow } from '#src/ui/switch-row.tsx';
import { useDisplay } from './display-context.ts';
import './me.css';

/** 长辈版 and the size of type, with a line to judge them by. Both work at once. */
export function SizeCard() {
  const { t } = useTranslation('account');
  const [display, change] = useDisplay();
  return (
    <section className="card size-card sec" aria-label={t('display.size.section')}>
      <SwitchRow
        label={t('display.elder.label')}
        meta={t('display.elder.hint')}
        checked={display.mode === 'elder'}
        onChange={(isElder) => {
          change({ mode: isElder ? 'elder' : 'standard' });
        }}
      />
      <div className="size">
        <Segmented
          label={t('display.text.label')}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`display.text.${value}`) }))}
          value={display.text}
          onChange={(text) => {
            change({ text });
          }}
        />
        <p className="sample">{t('display.sample')}</p>
      </div>
    </section>
  );
}
