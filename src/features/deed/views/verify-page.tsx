import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isParty } from '#src/domain/people.ts';
import { textIn, typedIn } from '#src/domain/record/read-body.ts';
import { ChangedNotice } from '#src/hall/changed-notice.tsx';
import { usePhrases } from '#src/hall/item-words.ts';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { RefusedNotices } from '#src/hall/refused-notice.tsx';
import { ReturnSheet } from '#src/hall/return-sheet.tsx';
import { Actions } from '#src/ui/actions.tsx';
import { Avatar } from '#src/ui/avatar.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Page } from '#src/ui/page.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { LOOKS } from '#src/features/deed/model/standing.ts';
import { OFFICE_PATH } from './deed-paths.ts';
import { DeedText } from './deed-text.tsx';
import { DeedTimeline } from './deed-timeline.tsx';
import { LoadingDeed, MissingDeed } from './missing-deed.tsx';
import { NOTE, useVerifying } from './use-verifying.ts';

/** One deed before the office: what the member did, and whether the office can vouch for it. */
export function VerifyPage() {
  const { id = '' } = useParams();
  const view = useRecord(id);
  const actor = useActor();
  if (view.state === 'loading') return <LoadingDeed back={OFFICE_PATH} />;
  const isTheirs = view.state === 'ready' && view.record.type === 'deed' && isParty(actor, 'office', view.record);
  return isTheirs ? <Verify key={view.record.id} record={view.record} /> : <MissingDeed back={OFFICE_PATH} />;
}

function Verify({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('deed');
  const phrases = usePhrases('deedReturnReasons');
  const work = useVerifying(record);
  const isOpen = record.status === 'submitted';
  return (
    <Page
      title={t('verify.title')}
      faulty={work.errors.length > 0}
      header={<TopBar title={t('verify.title')} back={OFFICE_PATH} />}
      actions={
        isOpen ? (
          <Actions label={t('verify.actions')} note={t('verify.note')}>
            <Button tone="danger" onClick={work.openSheet}>
              {t('action.return')}
            </Button>
            <Button tone="primary" grow busyLabel={t('verify.busy')} onClick={work.confirm}>
              {t('action.confirm')}
            </Button>
          </Actions>
        ) : undefined
      }
    >
      <div className="sec stack">
        <ErrorSummary title={t('form.errors', { n: work.errors.length })} errors={work.errors} attempt={work.tries} />
        <RefusedNotices record={record.id} stateWords="deed" />
        {work.seen.changed && !work.busy && <ChangedNotice seen={work.seen} state={t(`state.${record.status}`)} />}
      </div>
      <Head record={record} />
      <DeedText record={record} />
      {isOpen ? (
        <TextArea
          id={NOTE}
          label={t('verify.note.label')}
          optional={t('verify.note.hint')}
          rows={2}
          error={work.errors.find(({ field }) => field === NOTE)?.text ?? null}
          value={typedIn(work.note.values, 'officeNote')}
          onChange={(value) => work.note.change('officeNote', value)}
        />
      ) : null}
      <DeedTimeline record={record} />
      <ReturnSheet open={work.returning} phrases={phrases} reason={work.reason} onReturn={work.sendBack} onClose={work.closeSheet} />
    </Page>
  );
}

function Head({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('deed');
  const author = usePerson(record.owner);
  const name = author?.name ?? t('person.unknown');
  return (
    <div className="dochead">
      <h2>{textIn(record.body, 'title') || t('detail.untitled')}</h2>
      <p className="meta">
        <Avatar name={name} size="little" />
        <span>{name}</span>
        <RecordTag record={record} looks={LOOKS} />
      </p>
    </div>
  );
}
