import { FilePenLine, GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useDraft, useVariants } from '#src/device/live.ts';
import { type Seen, useSeen } from '#src/device/seen.ts';
import type { Draft, Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { openCommands } from '#src/domain/record/open-commands.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { recordDefinition } from '#src/registry.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { ChangedNotice } from '#src/hall/changed-notice.tsx';
import { CommandButtons } from './command-buttons.tsx';
import { CommandSheet } from './command-sheet.tsx';
import { DeskHead } from './desk-head.tsx';
import { EditedText } from './edited-text.tsx';
import { Editor } from './editor.tsx';
import { OfficeSays } from './office-says.tsx';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { ReportText } from '#src/hall/report-text.tsx';
import { MergedPart } from './merged-part.tsx';
import { Results } from './results.tsx';
import { PaperLink } from '#src/hall/paper/paper-link.tsx';
import { Story } from './story.tsx';
import { type Edition, useEdition } from './use-edition.ts';
import { useCommand, type CommandTarget } from './use-command.ts';

export interface ReportDeskProps {
  readonly record: Shown;
  readonly title: string;
  readonly header: ReactNode;
}

/** A report in the county office's hands: read, edit beside the original, and every act the workflow allows now. */
export function ReportDesk({ record, title, header }: ReportDeskProps) {
  const { t } = useTranslation('county');
  const actor = useActor();
  const seen = useSeen(record, actor.id);
  const draft = useDraft('report', record.id);
  const open = openCommands(recordDefinition('report'), record, actor);
  const [command, setCommand] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const edition = useEdition(record, draft);
  const isEditing = open.includes('edit') && (editing || edition.isBegun);
  const hindrance = seen.changed ? t('changed.error') : null;
  const unkept = edition.isBegun && open.includes('edit') ? t('edit.unkept') : null;
  const toggleEditor = () => setEditing(!isEditing);
  return (
    <Page title={title} header={header} wide>
      <Notices record={record} seen={seen} />
      {!open.includes('edit') && <LateWords edition={edition} />}
      <DeskHead record={record} />
      {isEditing && <Editor record={record} edition={edition} hindrance={hindrance} onDone={() => setEditing(false)} />}
      <div className="deskcols sec">
        <div className="stack">
          <ReportText record={record} label={t('report.original.title')} />
          {!isEditing && <EditedText record={record} />}
          <PaperLink to={`/reports/${record.id}/print`} />
        </div>
        <div className="stack">
          <CommandButtons open={open} isEditing={isEditing} onEdit={toggleEditor} onChoose={setCommand} />
          <MergedPart record={record} />
          <OfficeSays record={record} />
          <Results record={record} />
          <Story record={record} />
        </div>
      </div>
      {command !== null && (
        <OpenCommand
          key={command}
          record={record}
          draft={draft}
          name={command}
          hindrance={hindrance ?? unkept}
          onDone={() => setCommand(null)}
        />
      )}
    </Page>
  );
}

function OpenCommand(target: Omit<CommandTarget, 'today'> & { readonly draft: Draft }) {
  const today = dateIn(new Date(useNow()).toISOString());
  const work = useCommand({ ...target, today });
  return (
    <CommandSheet
      isEdited={textIn(target.record.body, 'editedBody') !== ''}
      report={target.record}
      work={work}
      today={today}
      onClose={target.onDone}
    />
  );
}

/** Words typed for an edited text that can no longer be kept as one: to copy, or to let go. */
function LateWords({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('county');
  if (!edition.isBegun) return null;
  return (
    <div className="desknotes stack">
      <Notice
        tone="back"
        icon={FilePenLine}
        actions={
          <Button tone="quiet" small onClick={edition.discard}>
            {t('edit.discard')}
          </Button>
        }
      >
        {t('edit.late')}
      </Notice>
      <RescuedText label={t('edit.editedBody.label')} text={`${edition.title}\n${edition.text}`} />
    </div>
  );
}

function Notices({ record, seen }: { readonly record: Shown; readonly seen: Seen }) {
  const { t } = useTranslation('county');
  const variants = useVariants(record.id).records;
  return (
    <div className="desknotes stack">
      <RefusedNotices record={record.id} stateWords="county" />
      {seen.changed && <ChangedNotice seen={seen} state={t(`state.${record.status}`)} />}
      {variants.length > 0 && (
        <Notice tone="warn" icon={GitCompareArrows} to={`/variants/${variants[0]?.id ?? ''}`}>
          {t('report.variants', { n: variants.length })}
        </Notice>
      )}
    </div>
  );
}
