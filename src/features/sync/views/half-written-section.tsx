import { useTranslation } from 'react-i18next';
import { type HalfWritten, useHalfWritten } from '#src/device/use-half-written.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';

/** 写了一半的话: what was typed for an act that was never done, with the way back to where it was typed. */
export function HalfWrittenSection() {
  const { t } = useTranslation('sync');
  const items = useHalfWritten() ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('half.title')} note={t('count', { n: items.length })}>
      <div className="stack">
        <p className="small muted">{t('half.lead')}</p>
        <Rows label={t('half.title')}>
          {items.map((item) => (
            <HalfWrittenRow key={item.key} item={item} />
          ))}
        </Rows>
      </div>
    </Section>
  );
}

function HalfWrittenRow({ item: { what, path, at } }: { readonly item: HalfWritten }) {
  const { t, i18n } = useTranslation('sync');
  const now = new Date(useNow()).toISOString();
  return (
    <Row
      title={what || t('untitled')}
      meta={t('waiting.since', { time: nearTimeText(i18n.language, new Date(at).toISOString(), now) })}
      actions={
        path !== null && (
          <LinkButton tone="outline" small to={path}>
            {t('waiting.draft.button')}
          </LinkButton>
        )
      }
    />
  );
}
