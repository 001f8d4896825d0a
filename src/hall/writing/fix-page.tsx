import { CircleCheck, CloudOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDraft, useSession, useSync } from '#src/device/live.ts';
import type { Draft, Shown } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import { fieldOf } from '#src/domain/record/form-faults.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { LogEntry } from '#src/domain/record/stored.ts';
import { dayTimeText } from '#src/i18n/format.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { FixReason } from './fix-reason.tsx';
import { FormNote } from './form-note.tsx';
import { HandingTrouble } from './handing-trouble.tsx';
import { LoadingRecord, MissingRecord } from './missing-record.tsx';
import { SaveStamp } from './save-stamp.tsx';
import { type DraftForm, useForm } from './use-form.ts';
import { type HandingIn, useHandingIn } from './use-handing-in.ts';
import type { WritingRoom } from './writing-room.ts';

/** What was sent back to be mended. */
export interface Returned {
  readonly draft: Draft;
  readonly record: Shown;
  readonly handing: HandingIn;
}

export interface FixRecordProps {
  readonly id: string;
  readonly room: WritingRoom;
  readonly children: (returned: Returned) => ReactNode;
}

/** The way to mending: only the author's own, and only while it is sent back. */
export function FixRecord({ id, room, children }: FixRecordProps) {
  const { t } = useTranslation(room.type);
  const { account } = useSession();
  const draft = useDraft(room.type, id);
  const handing = useHandingIn(draft);
  if (draft.state === 'loading' || account === null) return <LoadingRecord name={t('fix.title')} />;
  if (draft.record === null) return <MissingRecord name={t('name')} />;
  const isOpen = draft.record.owner === account.id && draft.record.status === 'returned';
  if (!isOpen && !handing.isBusy) return <NothingToFix id={id} room={room} />;
  return children({ draft, record: draft.record, handing });
}

function NothingToFix({ id, room }: { readonly id: string; readonly room: WritingRoom }) {
  const { t } = useTranslation(room.type);
  return (
    <Page title={t('fix.title')} header={<TopBar title={t('fix.title')} back={room.pathOf(id)} />}>
      <EmptyState
        icon={CircleCheck}
        title={t('fix.notReturned')}
        action={
          <LinkButton tone="ink" to={room.pathOf(id)}>
            {t('fix.see')}
          </LinkButton>
        }
      />
    </Page>
  );
}

export interface FixPageProps extends Returned {
  readonly room: WritingRoom;
  /** What stands in the way of handing in, in the order of the form. */
  readonly missing: readonly Fault[];
  readonly wordsOf: (fault: Fault) => string;
  /** Another way to meet the return than handing in again. */
  readonly aside?: ReactNode;
  /** The fields a return is mostly about. */
  readonly children: (form: DraftForm) => ReactNode;
}

/** Mending what was sent back: the reason on top, the fields it is mostly about, and handing it in again. */
export function FixPage({ draft, record, handing, room, missing, wordsOf, aside, children }: FixPageProps) {
  const { t } = useTranslation(room.type);
  const navigate = useNavigate();
  const { online } = useSync();
  const [attempt, setAttempt] = useState(0);
  const shown = attempt === 0 ? [] : missing;
  const form = useForm(draft, { faults: shown, wordsOf });
  const errors = shown.map((fault) => ({ field: fieldOf(fault), text: wordsOf(fault) }));

  async function handleSubmit() {
    setAttempt(attempt + 1);
    if (missing.length > 0) return;
    if (await handing.submit()) await navigate(room.pathOf(draft.id), { replace: true });
  }

  return (
    <Page
      title={t('fix.title')}
      faulty={errors.length > 0}
      header={
        <TopBar title={t('fix.title')} back={room.pathOf(draft.id)} end={<FixEnd room={room} draft={draft} unsaved={form.unsaved} />} />
      }
      actions={
        <Actions label={t('button.submit')} note={online ? null : t('submit.note')} noteIcon={CloudOff}>
          {aside}
          <Button tone="primary" grow busyLabel={t('button.submitting')} onClick={handleSubmit}>
            {t('returned.cta')}
          </Button>
        </Actions>
      }
    >
      <FixReason record={record} />
      <div className="sec">
        <ErrorSummary title={t('form.errors', { n: errors.length })} errors={errors} attempt={attempt} />
        <HandingTrouble handing={handing} draft={draft} fields={room.written} />
      </div>
      {children(form)}
      <FormNote values={form.values} fields={room.written} />
    </Page>
  );
}

interface FixEndProps {
  readonly room: WritingRoom;
  readonly draft: Draft;
  readonly unsaved: Draft['saveFailed'];
}

/** The tag of the picture until something was typed, then the stamp. */
function FixEnd({ room, draft, unsaved }: FixEndProps) {
  const { t } = useTranslation(room.type);
  if (draft.dirty || unsaved !== null) return <SaveStamp draft={{ savedAt: draft.savedAt, saveFailed: unsaved }} />;
  return <StatusTag status="returned">{t('state.returned')}</StatusTag>;
}

export interface BeforeFixProps {
  readonly record: Shown;
  readonly room: WritingRoom;
  /** The fields that were handed in, in the order of the form. */
  readonly fields: readonly string[];
}

/** The way to the whole form, what was handed in, and who said what about it so far. */
export function BeforeFix({ record, room, fields }: BeforeFixProps) {
  const { t } = useTranslation(room.type);
  return (
    <>
      <Link className="link tap" to={room.editPath(record.id)}>
        {t('fix.more')}
      </Link>
      <details>
        <summary className="link tap">{t('fix.before')}</summary>
        <div className="card pad txt">
          {fields
            .filter((field) => typedIn(record.body, field) !== '')
            .map((field) => (
              <div key={field}>
                <h3>{t(`field.${field}.label`)}</h3>
                <p>{typedIn(record.body, field)}</p>
              </div>
            ))}
          <h3>{t('fix.history')}</h3>
          <ul>
            {record.log.map((entry, index) => (
              <HistoryLine key={`${index} ${entry.at}`} room={room} entry={entry} />
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}

function HistoryLine({ room, entry }: { readonly room: WritingRoom; readonly entry: LogEntry }) {
  const { t, i18n } = useTranslation(room.type);
  return (
    <li className="small">
      <span className="num">{dayTimeText(i18n.language, entry.at)}</span>{' '}
      {t('fix.act', { who: entry.by.name, act: t(`action.${entry.name}`) })}
      {entry.note !== null && <p>{entry.note}</p>}
    </li>
  );
}
