import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useActor, usePerson, useRecord } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { isOfficeStaff } from '#src/domain/people.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { LoadingRecord, MissingRecord } from '#src/hall/writing/missing-record.tsx';
import { isReminder } from '#src/features/contact/model/contact.ts';
import { dayOfYearText } from '#src/i18n/format.ts';
import { Page } from '#src/ui/page.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { Fitting } from './fitting.tsx';

/** One contact: how, when, about what, and what follows; a reminder leads to what can still be done. */
export function ContactPage() {
  const { t } = useTranslation('contact');
  const { id = '' } = useParams();
  const actor = useActor();
  const view = useRecord(id);
  if (view.state === 'loading') return <LoadingRecord name={t('name')} back="/" />;
  if (view.state === 'missing' || view.record.type !== 'contact') return <MissingRecord name={t('name')} back="/" />;
  const { record } = view;
  const title = isReminder(record.body) ? t('reminder.title') : t('name');
  const back = isOfficeStaff(actor, record.office) ? `/office/members/${textIn(record.body, 'member')}` : '/';
  return (
    <Page title={title} header={<TopBar title={title} back={back} />}>
      <Reading record={record} />
    </Page>
  );
}

function Reading({ record: { owner, body } }: { readonly record: Shown }) {
  const { t, i18n } = useTranslation('contact');
  const by = usePerson(owner);
  const member = usePerson(textIn(body, 'member') || null);
  const [how, on] = [textIn(body, 'how'), textIn(body, 'on')];
  return (
    <>
      <div className="dochead">
        <h2>{textIn(body, 'topic') || t('untitled')}</h2>
        <p className="meta">
          {member && <span>{member.name}</span>}
          {how !== '' && <span>{t(`how.${how}`)}</span>}
          {on !== '' && <span>{dayOfYearText(i18n.language, on)}</span>}
          {by && <span>{t('by', { name: by.name })}</span>}
        </p>
      </div>
      {(['text', 'followUp'] as const)
        .filter((field) => textIn(body, field) !== '')
        .map((field) => (
          <section key={field} className="sec card pad txt" aria-label={t(`field.${field}.label`)}>
            <h3>{t(`field.${field}.label`)}</h3>
            <p>{textIn(body, field)}</p>
          </section>
        ))}
      <Fitting body={body} />
    </>
  );
}
