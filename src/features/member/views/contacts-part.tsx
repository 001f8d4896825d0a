import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';
import { pathTo } from '#src/domain/record/path.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { dayText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { memberPath } from './members-paths.ts';

/** 联络记录: when and how the office was in touch with the member, about what, and what follows. Source: §2.6, §3.3.2. */
export function ContactsPart({ member, contacts }: { readonly member: string; readonly contacts: readonly Shown[] }) {
  const { t } = useTranslation('member');
  const latestFirst = [...contacts].sort((a, b) => textIn(b.body, 'on').localeCompare(textIn(a.body, 'on')));
  return (
    <Section title={t('contacts.title')} note={t('contacts.private')}>
      <div className="stack">
        {contacts.length === 0 && <p className="small muted">{t('contacts.none')}</p>}
        {contacts.length > 0 && (
          <Rows label={t('contacts.title')}>
            {latestFirst.map((contact) => (
              <ContactRow key={contact.id} contact={contact} />
            ))}
          </Rows>
        )}
        <LinkButton tone="outline" icon={NotebookPen} to={`${memberPath(member)}/contact`}>
          {t('contacts.new')}
        </LinkButton>
      </div>
    </Section>
  );
}

function ContactRow({ contact: { id, owner, body } }: { readonly contact: Shown }) {
  const { t, i18n } = useTranslation(['member', 'contact']);
  const by = usePerson(owner);
  const [how, on, follows] = [textIn(body, 'how'), textIn(body, 'on'), textIn(body, 'followUp')];
  const isReminder = Array.isArray(body.missing) && body.missing.length > 0;
  return (
    <Row
      to={pathTo('contact', id)}
      kind={isReminder ? t('remind.kind') : how === '' ? undefined : t(`how.${how}`, { ns: 'contact' })}
      at={on === '' ? undefined : dayText(i18n.language, on)}
      title={textIn(body, 'topic') || t('evidence.untitled')}
      meta={follows === '' ? undefined : t('contacts.follows', { what: follows })}
      foot={by?.name}
    />
  );
}
