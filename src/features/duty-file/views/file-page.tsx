import { ClipboardList, FileSpreadsheet, FileText, FolderX, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor, useRecords } from '#src/device/live.ts';
import { dutySheet } from '#src/features/duty-file/documents/duty-sheet.ts';
import { useExcel, useWord } from '#src/hall/paper/use-taking-out.ts';
import { fileName } from '#src/paper/file-name.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { fileJson } from './file-json.ts';
import { MonthGrid } from './month-grid.tsx';
import { type DutyFile, useFile } from './use-file.ts';
import { usePaper } from './use-paper.ts';
import './duty-file.css';

/** 履职档案: one year with everything in it, and the ways to take it along. */
export function FilePage() {
  const { t } = useTranslation('duty-file');
  const file = useFile();
  const title = t('title');
  return (
    <Page title={title} header={<TopBar title={title} back="/duties" />} actions={file && <TakeAlong file={file} />}>
      {file === undefined && <Skeleton />}
      {file === null && (
        <EmptyState icon={FolderX} title={t('missing.title')} action={<LinkButton to="/file">{t('missing.button')}</LinkButton>} />
      )}
      {file && <Contents file={file} />}
    </Page>
  );
}

function Contents({ file }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  const { saveFile } = usePhone();
  const { year, person, office, duties } = file;
  const isFiled = useRecords('assessment', { owner: useActor().id, status: 'filed' }).records.some(
    ({ body }) => body.year === Number(year),
  );
  const name = [t('fileName'), year, person];
  const saveExcel = useExcel(
    dutySheet(year, file.lines, (key, values) => t(key, values ?? {})),
    name,
  );
  return (
    <>
      <div className="cover">
        <p className="org">{t('org')}</p>
        <h2>{t('cover.title')}</h2>
        <div className="who">
          <p>
            <b>{person}</b>
            <span className="small muted">{office}</span>
          </p>
          <p className="y num">{year}</p>
        </div>
      </div>
      <Section title={t('grid.title')}>
        <div className="card pad">
          <MonthGrid duties={duties} />
          <p className="cap muted">{t('grid.legend')}</p>
        </div>
      </Section>
      <FileTotals file={file} />
      <Lines file={file} />
      <div className="sec stack">
        <LinkButton tone="outline" block icon={ClipboardList} to={`/assess/${year}`}>
          {t(isFiled ? 'assess.filed' : 'assess.open', { year })}
        </LinkButton>
        <Button tone="outline" block icon={FileSpreadsheet} busyLabel={t('paper.busy')} onClick={saveExcel}>
          {t('excel.button')}
        </Button>
        <Button tone="outline" block onClick={() => saveFile(fileName(name, 'json'), 'application/json', fileJson(file))}>
          {t('json.button')}
        </Button>
      </div>
      <p className="cap muted">{t('json.hint')}</p>
    </>
  );
}

function FileTotals({ file: { totals } }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  return (
    <section className="sec" aria-label={t('totals.label')}>
      <dl className="totals">
        {(['done', 'attended', 'adopted'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`totals.${key}`)}</dt>
            <dd>{t(`totals.${key}.value`, { n: totals[key] })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Lines({ file: { lines, year } }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  return (
    <Section title={t('lines.title')}>
      {lines.length === 0 && <p className="muted">{t('lines.none', { year })}</p>}
      <ol className="log">
        {lines.map(({ id, to, day, title, note }) => (
          <li key={id}>
            <span className="d">{day}</span>
            <Link to={to}>
              {title}
              <small>{note}</small>
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function TakeAlong({ file }: { readonly file: DutyFile }) {
  const { t } = useTranslation('duty-file');
  const { paper, name } = usePaper(file);
  const saveWord = useWord(paper, name);
  return (
    <Actions label={t('paper.take')}>
      <LinkButton to={`/file/${file.year}/print`} tone="outline" grow icon={Printer}>
        {t('paper.print')}
      </LinkButton>
      <Button tone="ink" grow icon={FileText} busyLabel={t('paper.busy')} onClick={saveWord}>
        {t('paper.word')}
      </Button>
    </Actions>
  );
}
