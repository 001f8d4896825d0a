import './people.css';
import { Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActivationSlip } from '#src/domain/account-answers.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Qr } from '#src/ui/qr.tsx';
import { useOffices } from './use-offices.ts';

/** Activation slips to print and cut apart. A code is shown here and nowhere else: the server keeps only its trace. */
export function Slips({ slips }: { readonly slips: readonly ActivationSlip[] }) {
  const { t, i18n } = useTranslation('people');
  const { print } = usePhone();
  const { nameOf } = useOffices();
  return (
    <section className="stack" aria-label={t('slips.title')}>
      <div className="noprint stack">
        <Notice tone="warn" icon={TriangleAlert}>
          {t('slips.once', { n: slips.length })}
        </Notice>
        <Button tone="primary" icon={Printer} onClick={print}>
          {t('slips.print')}
        </Button>
      </div>
      <ul className="codeslips">
        {slips.map((slip) => (
          <li className="codeslip" key={slip.id}>
            <Qr content={slip.link} label={t('slip.qr', { name: slip.name })} />
            <span className="body">
              <b>{slip.name}</b>
              {slip.office !== null && <span className="fine">{nameOf(slip.office)}</span>}
              <span>{t('slip.login', { login: slip.login })}</span>
              <span>{t('slip.code')}</span>
              <span className="code num">{slip.code}</span>
              <span className="fine">{t('slip.how')}</span>
              <span className="fine">{t('slip.until', { day: dayOfYearText(i18n.language, dateIn(slip.until)) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
