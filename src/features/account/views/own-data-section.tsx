import { CircleAlert, CircleCheck, Download, PencilLine, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { hasRole } from '#src/domain/people.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { useExport } from './use-export.ts';

/** 带走我的资料: one file with everything somebody wrote, from what is on this phone. */
export function ExportSection() {
  const { t } = useTranslation('account');
  const { exported, isFailed, start } = useExport();
  return (
    <Section kind="group" title={t('export.title')}>
      <div className="card pad stack">
        <p className="small muted">{t('export.line')}</p>
        <Button tone="ink" block icon={Download} onClick={start}>
          {t('export.button')}
        </Button>
        <div role="status" className="stack">
          {exported !== null && (
            <Notice tone="done" icon={CircleCheck}>
              {t('export.done', { count: exported.records })}
            </Notice>
          )}
          {exported !== null && exported.missing.length > 0 && (
            <Notice tone="warn" icon={CircleAlert}>
              {t('export.missing', { n: exported.missing.length })}
            </Notice>
          )}
          {isFailed && (
            <Notice tone="back" icon={CircleAlert}>
              {t('export.failed')}
            </Notice>
          )}
        </div>
      </div>
    </Section>
  );
}

/** What is kept about somebody, and the way to have it put right or taken out. */
export function RightsSection() {
  const { t } = useTranslation('account');
  const isMember = hasRole(useActor(), 'member');
  return (
    <Section kind="group" title={t('rights.title')}>
      <div className="stack">
        <div className="card pad stack">
          <p>{t('rights.kept')}</p>
          <p className="small muted">{t('rights.official')}</p>
        </div>
        {isMember && (
          <Rows>
            <Row icon={PencilLine} title={t('rights.correct')} to="/requests/new?about=correct" />
            <Row icon={Trash2} title={t('rights.delete')} to="/requests/new?about=delete" />
          </Rows>
        )}
      </div>
    </Section>
  );
}
