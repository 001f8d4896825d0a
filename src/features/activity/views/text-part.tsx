import { useTranslation } from 'react-i18next';
import { useAttachments, useRecords } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayText, lengthText } from '#src/i18n/format.ts';
import { Answers } from '#src/ui/answers.tsx';
import { FilesShown } from '#src/ui/files-shown.tsx';
import { Section } from '#src/ui/section.tsx';
import { kindFacts } from '#src/features/activity/documents/kind-facts.ts';
import { timetableOf } from '#src/features/activity/model/timetable.ts';
import { usePlanTopic } from './plan-item-field.tsx';

/** The long texts of an activity, in the order in which they come to be. */
const TEXTS = ['documents', 'minutes', 'outcome', 'report'] as const;

/** Requirements, what belongs to its kind, documents, and afterwards minutes, outcome and what was promised. */
export function ActivityText({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('activity');
  const { body } = record;
  return (
    <>
      <Requirements words={textIn(body, 'requirements')} />
      {TEXTS.filter((field) => textIn(body, field) !== '').map((field) => (
        <Section key={field} title={t(`field.${field}.label`)}>
          <p className="card pad act-text">{textIn(body, field)}</p>
        </Section>
      ))}
      <KindFacts body={body} />
      <Files id={record.id} />
      <Verdicts body={body} />
      <Commitments body={body} />
    </>
  );
}

/** What is asked of those who come; lines that begin with a time stand as the course of the day. */
function Requirements({ words }: { readonly words: string }) {
  const { t } = useTranslation('activity');
  const { steps, rest } = timetableOf(words);
  return (
    <>
      {steps.length > 0 && (
        <Section title={t('timetable.title')}>
          <ol className="card pad act-steps">
            {steps.map(({ time, text }, index) => (
              <li key={`${index} ${time}`}>
                <span className="num">{time}</span>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {rest !== '' && (
        <Section title={t('field.requirements.label')}>
          <p className="card pad act-text">{rest}</p>
        </Section>
      )}
    </>
  );
}

/** The fields that only some kinds have, as far as they are filled, and the line of the plan it was on. */
function KindFacts({ body }: { readonly body: Body }) {
  const { t } = useTranslation('activity');
  const planned = usePlanTopic(textIn(body, 'planItem'));
  const facts = [...kindFacts(body, (key, values) => t(key, values ?? {})), [t('field.planItem.label'), planned] as const];
  const filled = facts.filter(([, value]) => value !== '');
  if (filled.length === 0) return null;
  return (
    <Section title={t('facts.title')}>
      <div className="card pad">
        <Answers answers={filled.map(([label, value]) => ({ key: label, label, value }))} />
      </div>
    </Section>
  );
}

function Files({ id }: { readonly id: string }) {
  const { t } = useTranslation('activity');
  const { items, fetch } = useAttachments(id, 'activity');
  if (items.length === 0) return null;
  return (
    <Section title={t('field.attachments.label')}>
      <FilesShown
        files={items.map(({ id: file, kind, name, url, ms, progress }) => ({
          id: file,
          kind,
          name,
          url,
          length: ms === null ? '' : lengthText(ms / 1000),
          underway: progress.state === 'expected',
        }))}
        onFetch={fetch}
        words={{
          photo: (i) => t('file.photo', { i }),
          voice: (i) => t('file.voice', { i }),
          fetchPhoto: (i) => t('file.photo.fetch', { i }),
          fetchVoice: (i) => t('file.voice.fetch', { i }),
          fetchDocument: (name) => t('file.document.fetch', { name }),
          underway: t('file.underway'),
          unreachable: t('file.unreachable'),
        }}
      />
    </Section>
  );
}

/** What the consultation said of each proposal; one that is not on this phone has no subject here. */
function Verdicts({ body }: { readonly body: Body }) {
  const { t } = useTranslation('activity');
  const { records } = useRecords('proposal', { limit: 500 });
  const given = objectsIn(body, 'verdicts');
  if (given.length === 0) return null;
  const subjects = new Map(records.map((record) => [record.id, textIn(record.body, 'subject')]));
  return (
    <Section title={t('verdict.title')}>
      <div className="card pad">
        {given.map((item) => (
          <div className="say" key={textIn(item, 'id')}>
            <p className="w">
              <span>{subjects.get(textIn(item, 'proposal')) ?? t('verdict.untitled')}</span>
              <span className="act-verdict">{t(`verdict.${textIn(item, 'verdict')}`)}</span>
            </p>
            {textIn(item, 'note') !== '' && <q>{textIn(item, 'note')}</q>}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Commitments({ body }: { readonly body: Body }) {
  const { t, i18n } = useTranslation('activity');
  const promised = objectsIn(body, 'commitments');
  if (promised.length === 0) return null;
  return (
    <Section title={t('field.commitments.label')}>
      <div className="card pad">
        {promised.map((item) => (
          <div className="say" key={textIn(item, 'id')}>
            <p className="w">
              <span>{t('commitment.who', { who: textIn(item, 'who') })}</span>
              <span className="num">
                {textIn(item, 'by') !== '' && t('commitment.by', { day: dayText(i18n.language, textIn(item, 'by')) })}
                {item.kept === true && t('commitment.kept')}
                {item.kept === false && t('commitment.broken')}
              </span>
            </p>
            <q>{textIn(item, 'what')}</q>
          </div>
        ))}
      </div>
    </Section>
  );
}
