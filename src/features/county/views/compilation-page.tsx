import { ArrowDown, ArrowUp, FileText, Newspaper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { issuedAt, monthBeside, moved } from '#src/features/county/model/compilation.ts';
import { dayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { ReadersOnly } from './readers-only.tsx';
import { monthWords } from './month-words.ts';
import { compilationPath } from './queue-address.ts';
import { type Compilation, useCompilation } from './use-compilation.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** 期刊: the reports issued in a month, chosen and put in order, as one Word file. Source: §2.5. */
export function CompilationPage() {
  const { t, i18n } = useTranslation('county');
  const { today } = useActor();
  const { month: asked = '' } = useParams();
  const month = MONTH.test(asked) ? asked : today.slice(0, 7);
  const compilation = useCompilation(month);
  const title = t('compile.title', { month: monthWords(i18n.language, month) });
  return (
    <Page title={title} header={<TopBar title={title} back="/county/reports" />}>
      <ReadersOnly>
        <div className="acts">
          <LinkButton tone="outline" small to={compilationPath(monthBeside(month, -1))}>
            {t('compile.before')}
          </LinkButton>
          <LinkButton tone="outline" small to={compilationPath(monthBeside(month, 1))}>
            {t('compile.after')}
          </LinkButton>
        </div>
        {compilation.state === 'loading' ? <Skeleton lines={6} /> : <Compiling month={month} compilation={compilation} />}
      </ReadersOnly>
    </Page>
  );
}

function Compiling({ month, compilation }: { readonly month: string; readonly compilation: Compilation }) {
  const { t } = useTranslation('county');
  const { issued, chosen, issue, choose, change } = compilation;
  const ids = chosen.map(({ id }) => id);
  if (issued.length === 0) {
    return (
      <EmptyState icon={Newspaper} title={t('compile.empty')}>
        {t('compile.empty.line')}
      </EmptyState>
    );
  }
  return (
    <>
      <TextField
        label={t('compile.issue.label')}
        hint={t('compile.issue.hint')}
        value={issue}
        onChange={(typed) => change('issue', typed)}
      />
      <Section title={t('compile.choose', { count: issued.length })}>
        {issued.map((report) => (
          <Choice key={report.id} report={report} ids={ids} onChange={choose} />
        ))}
      </Section>
      {chosen.length > 0 && (
        <Section title={t('compile.order')}>
          <Rows label={t('compile.order')}>
            {chosen.map((report, index) => (
              <Placed key={report.id} report={report} at={index} ids={ids} onChange={choose} />
            ))}
          </Rows>
        </Section>
      )}
      {chosen.length > 0 && (
        <div className="sec">
          <LinkButton tone="primary" block icon={FileText} to={`${compilationPath(month)}/print`}>
            {t('compile.make')}
          </LinkButton>
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly report: Shown;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Choice({ report, ids, onChange }: ChoiceProps) {
  const { t, i18n } = useTranslation('county');
  const rest = ids.filter((id) => id !== report.id);
  return (
    <Checkbox checked={ids.includes(report.id)} onChange={(isOn) => onChange(isOn ? [...rest, report.id] : rest)}>
      {titleOf(report) || t('row.untitled')}{' '}
      <span className="small muted">
        {dayText(i18n.language, dateIn(issuedAt(report) ?? report.at.created))}
        {report.body.publishConsent === false && ` ${t('compile.noConsent')}`}
      </span>
    </Checkbox>
  );
}

function Placed({ report, at, ids, onChange }: ChoiceProps & { readonly at: number }) {
  const { t } = useTranslation('county');
  const title = titleOf(report) || t('row.untitled');
  return (
    <Row
      title={`${at + 1}. ${title}`}
      actions={
        <>
          {at > 0 && (
            <Button
              tone="quiet"
              small
              icon={ArrowUp}
              aria-label={t('compile.up', { title })}
              onClick={() => onChange(moved(ids, report.id, -1))}
            >
              {t('compile.up.short')}
            </Button>
          )}
          {at < ids.length - 1 && (
            <Button
              tone="quiet"
              small
              icon={ArrowDown}
              aria-label={t('compile.down', { title })}
              onClick={() => onChange(moved(ids, report.id, 1))}
            >
              {t('compile.down.short')}
            </Button>
          )}
        </>
      }
    />
  );
}

function titleOf({ body }: Shown): string {
  return textIn(body, 'editedTitle') || textIn(body, 'title');
}
