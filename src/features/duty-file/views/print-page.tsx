import { FolderX, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { type DutyFile, useFile } from './use-file.ts';
import './print.css';

/** The file as it comes out of the printer: A4, words instead of colours. */
export function PrintPage() {
  const { t } = useTranslation('duty-file');
  const { print } = usePhone();
  const file = useFile();
  const title = t('print.page', { year: file?.year ?? '' });
  const button = (
    <Button tone="ink" small icon={Printer} onClick={print}>
      {t('print.button')}
    </Button>
  );
  return (
    <Page title={title} header={<TopBar title={title} back={file ? `/file/${file.year}` : '/file'} end={button} />}>
      {file === undefined && <Skeleton />}
      {file === null && (
        <EmptyState icon={FolderX} title={t('missing.title')} action={<LinkButton to="/file">{t('missing.button')}</LinkButton>} />
      )}
      {file && <Sheet file={file} />}
    </Page>
  );
}

function Sheet({ file }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  const { year, person, office, duties, lines, madeAt } = file;
  return (
    <article className="a4" aria-label={t('print.title', { year })}>
      <p className="org">{t('org')}</p>
      <div className="red" />
      <h2 className="ttl">{t('print.title', { year })}</h2>
      <table>
        <caption className="vh">{t('print.who')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('print.name')}</th>
            <td>{person}</td>
            <th scope="row">{t('print.office')}</th>
            <td>{office}</td>
          </tr>
        </tbody>
      </table>
      <table>
        <caption className="vh">{t('print.duties')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('print.duty')}</th>
            <th scope="col">{t('print.confirmed')}</th>
            <th scope="col">{t('print.waiting')}</th>
            <th scope="col">{t('print.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ key, name, confirmed, waiting, basis }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{confirmed}</td>
              <td>{waiting}</td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('print.lines')}</h3>
      {lines.map(({ id, day, title, note }) => (
        <p key={id} className="p">
          {t('print.line', { day, title, note })}
        </p>
      ))}
      <div className="sig">
        <span>{t('print.sign.director')}</span>
        <span>{t('print.sign.member')}</span>
        <span>{t('print.sign.date')}</span>
      </div>
      <p className="made">{t('print.made', { time: madeAt })}</p>
    </article>
  );
}
