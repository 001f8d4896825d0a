import { useTranslation } from 'react-i18next';
import { useAttachments, useOffice, usePerson } from '#src/device/live.ts';
import type { AttachmentShown, Shown } from '#src/device/shown.ts';
import type { FileField } from '#src/domain/record/listed-files.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { lengthText } from '#src/i18n/format.ts';
import { FilesShown } from '#src/ui/files-shown.tsx';
import { Section } from '#src/ui/section.tsx';
import { cosignersInOrder } from '#src/features/proposal/model/cosigning.ts';
import { namesOf } from '#src/features/proposal/model/wording.ts';
import { CosignerRow } from './cosigner-row.tsx';
import { consentWords } from './proposal-answers.tsx';

const WRITTEN = ['situation', 'suggestions'] as const;

/** The proposers' words, their files, who signed, and what they wish for its handling. */
export function ProposalText({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const { body } = record;
  const written = WRITTEN.filter((field) => textIn(body, field) !== '');
  return (
    <>
      <section className="sec card pad txt" aria-label={t('detail.text')}>
        {written.length === 0 && <p className="muted">{t('detail.noWords')}</p>}
        {written.map((field) => (
          <div key={field}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{textIn(body, field)}</p>
          </div>
        ))}
        <ProposalFiles record={record} field="attachments" />
      </section>
      <Proposers record={record} />
      <Wishes record={record} />
    </>
  );
}

/** The proposers' own files, or those of the unit's answer. */
export function ProposalFiles({ record, field }: { readonly record: Shown; readonly field: FileField }) {
  const { t } = useTranslation('proposal');
  const { items, fetch } = useAttachments(record.id, 'proposal', field);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t(`field.${field}.label`)}</h3>
      <FilesShown
        files={items.map(fileOf)}
        onFetch={fetch}
        words={{
          photo: (n) => t('photo.alt', { n }),
          voice: (n) => t('voice.alt', { n }),
          fetchPhoto: (n) => t('photo.fetch', { n }),
          fetchVoice: (n) => t('voice.fetch', { n }),
          fetchDocument: (name) => t('file.fetch', { name }),
          underway: t(field === 'replyFiles' ? 'file.underway.reply' : 'file.underway'),
          unreachable: t('file.unreachable'),
        }}
      />
    </>
  );
}

function fileOf({ id, kind, name, url, ms, progress }: AttachmentShown) {
  return { id, kind, name, url, length: ms === null ? '' : lengthText(ms / 1000), underway: progress.state === 'expected' };
}

/** The first proposer, then everybody who was asked, with answers and opinions. */
export function Proposers({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const first = usePerson(record.owner);
  const office = useOffice(record.office);
  const cosigners = cosignersInOrder(record.body);
  return (
    <Section title={t('detail.proposers')}>
      <div className="card pad">
        <p className="parts">
          <span>{t('detail.first', { name: first?.name ?? t('person.unknown') })}</span>
          {office && <span className="muted">{office.name}</span>}
        </p>
        {cosigners.map((cosigner) => (
          <CosignerRow key={cosigner.id} cosigner={cosigner} />
        ))}
      </div>
    </Section>
  );
}

function Wishes({ record: { body } }: { readonly record: Shown }) {
  const { t } = useTranslation('proposal');
  const facts: readonly (readonly [string, string | null])[] = [
    ['leadUnit', textIn(body, 'leadUnit')],
    ['coUnits', namesOf(body, 'coUnits').join(t('names.separator'))],
    ['publishConsent', consentWords(t, body)],
    ['discussionWish', textIn(body, 'discussionWish')],
    ['session', textIn(body, 'session')],
  ];
  const given = facts.filter(([, value]) => value !== null && value !== '');
  if (given.length === 0) return null;
  return (
    <section className="sec card pad" aria-label={t('detail.wishes')}>
      <dl className="dl">
        {given.map(([field, value]) => (
          <Fact key={field} name={t(`field.${field}.label`)} value={value} />
        ))}
      </dl>
    </section>
  );
}

export function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
