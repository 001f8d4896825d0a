import { CloudOff, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, useAttachments, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { type Actor, isParty } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { isAuthor } from '#src/domain/record/stands-as.ts';
import { FilesToSee } from '#src/hall/files/files-to-see.tsx';
import { GoneRecord, LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { dayOfYearText } from '#src/i18n/format.ts';
import { definitionOf } from '#src/registry.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { RecordTag } from '#src/hall/record-tag.tsx';
import { PUBLISHED_LOOKS } from './published-looks.ts';
import './publishing.css';

export interface ReadingPageProps {
  readonly type: string;
  /** The list's address. */
  readonly at: string;
  /** What this room adds above the text. */
  readonly head: (record: Shown) => ReactNode;
}

/** Something published, to be read with or without a network. Nobody counts who read it. */
export function ReadingPage({ type, at, head }: ReadingPageProps) {
  const { t } = useTranslation(type);
  const { id = '' } = useParams();
  const view = useRecord(id);
  const page = { name: t('name'), back: at };
  if (view.state === 'loading') return <LoadingRecord {...page} />;
  if (view.state === 'missing' || view.record.type !== type) return <MissingRecord {...page} />;
  if (view.record.deleted === 1) return <GoneRecord {...page} />;
  return <Reading record={view.record} at={at} head={head} />;
}

/** Who may correct it: whoever wrote it and still publishes, and the county office. */
function mayCorrect(actor: Actor, record: Shown): boolean {
  const definition = definitionOf(record.type);
  return (definition !== undefined && isAuthor(definition, actor, record)) || isParty(actor, 'county', record);
}

function Reading({ record, at, head }: Omit<ReadingPageProps, 'type'> & { readonly record: Shown }) {
  const { t, i18n } = useTranslation(record.type);
  const actor = useActor();
  const author = usePerson(record.owner);
  const words = textIn(record.body, 'text');
  const mayEdit = mayCorrect(actor, record);
  return (
    <Page title={t('name')} header={<TopBar title={t('name')} back={at} />}>
      <div className="dochead">
        <h2>{textIn(record.body, 'title') || t('row.untitled')}</h2>
        <p className="meta">
          <span>{author?.name ?? t('person.unknown')}</span>
          <span className="num">{dayOfYearText(i18n.language, dateIn(record.at.submitted ?? record.at.created))}</span>
          {(mayEdit || record.status === 'draft') && <RecordTag record={record} looks={PUBLISHED_LOOKS} />}
        </p>
      </div>
      {head(record)}
      {words !== '' && (
        <section className="sec card pad txt" aria-label={t('field.text.label')}>
          <p>{words}</p>
        </section>
      )}
      <Files record={record} />
      {mayEdit && (
        <div className="sec">
          <LinkButton tone="outline" block icon={Pencil} to={`${at}/${record.id}/edit`}>
            {t(record.status === 'draft' ? 'read.goOn' : 'read.correct')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

/** The files, and which of them were never downloaded to this phone. */
function Files({ record }: { readonly record: Shown }) {
  const { t } = useTranslation(record.type);
  const { items } = useAttachments(record.id, record.type);
  const absent = items.filter(({ progress: { state } }) => state === 'elsewhere' || state === 'expected').length;
  if (items.length === 0) return null;
  return (
    <Section title={t('field.attachments.label')}>
      <div className="stack">
        {absent > 0 && (
          <Notice icon={CloudOff} lead={t('read.files.absent', { n: absent })}>
            {t('read.files.absent.line')}
          </Notice>
        )}
        <FilesToSee record={record.id} type={record.type} />
        {absent === 0 && <p className="small muted">{t('read.files.here')}</p>}
      </div>
    </Section>
  );
}
