import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '#src/device/live.ts';
import type { AttachmentShown, Shown } from '#src/device/shown.ts';
import { positionIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayText, lengthText, positionText } from '#src/i18n/format.ts';
import { FilesShown } from '#src/ui/files-shown.tsx';

const SECTIONS = ['situation', 'analysis', 'suggestions'] as const;

/** The report as its author wrote it: text, source, files, place. Nothing here can be changed. */
export function ReportText({ record, label }: { readonly record: Shown; readonly label: string }) {
  const { t } = useTranslation();
  const { body } = record;
  const written = SECTIONS.filter((name) => textIn(body, name) !== '');
  return (
    <section className="card pad txt" aria-label={label}>
      {written.map((name) => (
        <Fragment key={name}>
          <h3>{t(`read.text.${name}`)}</h3>
          <p>{textIn(body, name)}</p>
        </Fragment>
      ))}
      {written.length === 0 && <p className="muted">{t('read.nowords')}</p>}
      <Source body={body} />
      <FilesAndPlace record={record} />
    </section>
  );
}

function Source({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation();
  const { t: ofReport } = useTranslation('report');
  const kind = textIn(body, 'sourceKind');
  const on = textIn(body, 'sourceOn');
  const told = [kind && ofReport(`sourceKind.${kind}`), textIn(body, 'sourceVillage'), on && dayText(i18n.language, on)].filter(
    (part) => part !== '',
  );
  if (told.length === 0) return null;
  return (
    <>
      <h3>{t('read.source.title')}</h3>
      <p className="parts">
        {told.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </>
  );
}

function FilesAndPlace({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const { items, fetch } = useAttachments(record.id);
  const place = usePlaceWords(record.body);
  if (items.length === 0 && place.length === 0) return null;
  return (
    <>
      <h3>{t(items.length > 0 ? 'read.files.title' : 'read.place.title')}</h3>
      <FilesShown
        files={items.map(fileOf)}
        onFetch={fetch}
        words={{
          photo: (i, name) => t('read.photo.alt', { i, name }),
          voice: (i) => t('read.voice.label', { i }),
          fetchPhoto: (i) => t('read.photo.fetch', { i }),
          fetchVoice: (i) => t('read.voice.fetch', { i }),
          fetchDocument: (name) => t('read.document.fetch', { name }),
          underway: t('read.file.expected'),
          unreachable: t('read.file.unreachable'),
        }}
      />
      <p className="small muted num parts">
        {place.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </>
  );
}

/** The place in words, its position, and how exactly that is known. */
function usePlaceWords(body: Body): readonly string[] {
  const { t } = useTranslation();
  const position = positionIn(body);
  const exact = position ? [positionText(position), t('place.accuracy', { m: Math.round(position.accuracy) })] : [];
  return [textIn(body, 'place'), ...exact].filter((part) => part !== '');
}

function fileOf({ id, kind, name, url, ms, progress }: AttachmentShown) {
  return { id, kind, name, url, length: ms === null ? '' : lengthText(ms / 1000), underway: progress.state === 'expected' };
}
