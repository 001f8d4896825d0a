import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAttachments, useOffice, usePerson, useRecord } from '#src/device/live.ts';
import type { AttachmentShown, Shown } from '#src/device/shown.ts';
import { isCalendarDate } from '#src/domain/calendar.ts';
import type { FileField } from '#src/domain/record/listed-files.ts';
import { objectsIn, textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { handedIn } from '#src/features/county/model/county-queue.ts';
import { useAnsweredOn, useClassMeaning } from '#src/hall/class-meaning.ts';
import { dayOfYearText, lengthText, nearTimeText } from '#src/i18n/format.ts';
import { Avatar } from '#src/ui/avatar.tsx';
import { FilesShown } from '#src/ui/files-shown.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { listIn } from './proposals-inputs.ts';
import { ProposalTag } from './proposals-tag.tsx';

/** What the proposal is called, whose it is, how it stands, and what must not be overlooked. */
export function ProposalDeskHead({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofReport } = useTranslation('report');
  const { t: ofProposal } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  const office = useOffice(record.office);
  const author = usePerson(record.owner);
  const { body } = record;
  const [number, category, kind] = ['number', 'category', 'kind'].map((field) => textIn(body, field));
  const name = author?.name ?? t('report.author.unknown');
  return (
    <div className="dochead stack">
      <p className="cap muted num parts">
        {number && <span>{ofProposal('detail.number', { no: number })}</span>}
        <span>{t('report.submitted', { time: nearTimeText(i18n.language, handedIn(record), now) })}</span>
      </p>
      <h2>{ofProposal('subject.full', { subject: textIn(body, 'subject') })}</h2>
      <p className="meta">
        <Avatar name={name} size="little" />
        <span>{name}</span>
        {office && <span>{office.name}</span>}
        {kind && <span>{ofProposal('detail.kind', { kind: ofProposal([`kind.${kind}`, kind]) })}</span>}
        {category && <span>{ofReport([`category.${category}`, category])}</span>}
        <ProposalTag record={record} />
      </p>
      {body.publishConsent === false && (
        <Notice icon={EyeOff}>{t('report.consent.no', { reason: textIn(body, 'publishRefusal') || t('report.consent.noReason') })}</Notice>
      )}
    </div>
  );
}

const WRITTEN = ['situation', 'suggestions'] as const;

/** The proposal as its proposers wrote it. Nothing here can be changed. */
export function ProposalOriginal({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  return (
    <section className="card pad txt" aria-label={t('detail.text')}>
      {WRITTEN.filter((field) => textIn(record.body, field) !== '').map((field) => (
        <div key={field}>
          <h3>{t(`field.${field}.label`)}</h3>
          <p>{textIn(record.body, field)}</p>
        </div>
      ))}
      <Files record={record} title={t('field.attachments.label')} />
    </section>
  );
}

interface FilesProps {
  readonly record: Shown;
  readonly title: string;
  readonly field?: FileField;
}

function Files({ record, title, field }: FilesProps) {
  const { t } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const { items, fetch } = useAttachments(record.id, 'proposal', field);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <FilesShown
        files={items.map(fileOf)}
        onFetch={fetch}
        words={{
          photo: (i, name) => t('report.photo.alt', { i, name }),
          voice: (i) => t('report.voice.label', { i }),
          fetchPhoto: (i) => t('report.photo.fetch', { i }),
          fetchVoice: (i) => t('report.voice.fetch', { i }),
          fetchDocument: (name) => t('report.document.fetch', { name }),
          underway: field === 'replyFiles' ? ofProposal('file.underway.reply') : t('report.file.expected'),
          unreachable: t('report.file.unreachable'),
        }}
      />
    </>
  );
}

function fileOf({ id, kind, name, url, ms, progress }: AttachmentShown) {
  return { id, kind, name, url, length: ms === null ? '' : lengthText(ms / 1000), underway: progress.state === 'expected' };
}

/** Who signed with what opinion, and what the proposers wish. */
export function ProposalSigners({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const cosigners = objectsIn(body, 'cosponsors');
  const wishes: readonly (readonly [string, string])[] = [
    ['leadUnit', textIn(body, 'leadUnit')],
    ['coUnits', listIn(body, 'coUnits').join(t('names.separator'))],
    ['discussionWish', textIn(body, 'discussionWish')],
    ['session', textIn(body, 'session')],
  ];
  const given = wishes.filter(([, value]) => value !== '');
  if (cosigners.length + given.length === 0) return null;
  return (
    <Section title={t('detail.wishes')}>
      <div className="card pad stack">
        {cosigners.map((cosigner) => (
          <Signer key={textIn(cosigner, 'id')} cosigner={cosigner} />
        ))}
        <Facts facts={given} />
      </div>
    </Section>
  );
}

function Signer({ cosigner }: { readonly cosigner: Body }) {
  const { t } = useTranslation('proposal');
  const person = usePerson(textIn(cosigner, 'id'));
  const opinion = textIn(cosigner, 'opinion');
  return (
    <div className="say">
      <p className="w">
        <span>{person?.name ?? t('person.unknown')}</span>
        <span>{t(`cosign.${textIn(cosigner, 'state')}`)}</span>
      </p>
      {opinion !== '' && <q>{opinion}</q>}
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation('proposal');
  if (facts.length === 0) return null;
  return (
    <dl className="dl">
      {facts.map(([field, value]) => (
        <Fact key={field} name={t(`field.${field}.label`)} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What came of it so far. */
export function ProposalOutcome({ record }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('proposal');
  const meaning = useClassMeaning();
  const on = useAnsweredOn(record);
  const { body } = record;
  const resultClass = textIn(body, 'resultClass');
  const spoken = (field: string, kind = field) => textIn(body, field) && t([`${kind}.${textIn(body, field)}`, textIn(body, field)]);
  const day = (date: string) => (isCalendarDate(date) ? dayOfYearText(i18n.language, date) : date);
  const facts: readonly (readonly [string, string])[] = [
    ['consultation', spoken('consultation')],
    [
      'reasons',
      listIn(body, 'reasons')
        .map((reason) => t([`reason.${reason}`, reason]))
        .join(t('names.separator')),
    ],
    ['leadAssigned', textIn(body, 'leadAssigned')],
    ['coAssigned', listIn(body, 'coAssigned').join(t('names.separator'))],
    ['due', day(textIn(body, 'due'))],
    ['key', body.key === true ? t('honour.yes') : ''],
    ['supervisedBy', body.key === true ? textIn(body, 'supervisedBy') : ''],
    ['outstanding', body.outstanding === true ? t('honour.yes') : ''],
    ['replyText', textIn(body, 'replyText')],
    ['resultClass', resultClass && t('resultClass.told', { class: spoken('resultClass'), legend: meaning(resultClass, on) })],
    ['discussed', textIn(body, 'discussed')],
    ['satisfaction', spoken('satisfaction')],
    ['remarks', textIn(body, 'remarks')],
  ];
  const given = facts.filter(([, value]) => value !== '');
  const followUps = objectsIn(body, 'followUps');
  const mergedInto = textIn(body, 'mergedInto');
  if (given.length + followUps.length === 0 && mergedInto === '') return null;
  return (
    <Section title={t('detail.result')}>
      <div className="card pad stack">
        <Facts facts={given} />
        {textIn(body, 'replyText') !== '' && <Files record={record} title={t('field.replyFiles.label')} field="replyFiles" />}
        {mergedInto !== '' && <Merged id={mergedInto} />}
        {followUps.map((item) => (
          <div className="say" key={textIn(item, 'id')}>
            <p className="w">
              <span>{t('action.followUp')}</span>
              <span className="num">{day(textIn(item, 'on'))}</span>
            </p>
            <q>{textIn(item, 'text')}</q>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Merged({ id }: { readonly id: string }) {
  const { t } = useTranslation('proposal');
  const view = useRecord(id);
  if (view.state !== 'ready') return <p>{t('detail.merged')}</p>;
  const { body } = view.record;
  return <p>{t('detail.mergedInto', { number: textIn(body, 'number'), subject: textIn(body, 'subject') })}</p>;
}

/** Who did what with the proposal, newest first, with the reasons given. */
export function ProposalStory({ record: { log } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  return (
    <Section title={t('report.story.title')}>
      {[...log].reverse().map(({ name, at, by, note }, index) => (
        <div className="say" key={`${index} ${at}`}>
          <p className="w">
            <span>{t('report.story.line', { who: by.name, what: ofProposal(`action.${name}`) })}</span>
            <span className="num">{nearTimeText(i18n.language, at, now)}</span>
          </p>
          {note !== null && note !== '' && <q>{note}</q>}
        </div>
      ))}
    </Section>
  );
}
