import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '#src/device/shown.ts';
import { useSync } from '#src/device/live.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { useNow } from '#src/ui/phone.ts';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Progress } from '#src/ui/progress.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { readPath, writePath } from './record-paths.ts';

/** 等着送出: words before photos, each with how far it has come. */
export function WaitingSection({ items }: { readonly items: readonly OutboxItem[] }) {
  const { t } = useTranslation('sync');
  if (items.length === 0) return null;
  return (
    <Section title={t('waiting.title')} note={t('count', { n: items.length })}>
      <Rows>
        {items.map((item) => (
          <WaitingRow key={item.rec} item={item} />
        ))}
      </Rows>
    </Section>
  );
}

function WaitingRow({ item }: { readonly item: OutboxItem }) {
  const { t, i18n } = useTranslation(['sync', item.type]);
  const { sendNow } = useSync();
  const now = new Date(useNow()).toISOString();
  const { photos, delivery, attempts } = item;
  const arePhotosLeft = photos.of > 0 && photos.sent < photos.of;
  const facts = [
    t('waiting.since', { time: nearTimeText(i18n.language, new Date(item.since).toISOString(), now) }),
    arePhotosLeft && (item.acts === 0 ? t('sync.partial', { i: photos.sent, n: photos.of }) : t('waiting.photos', { n: photos.of })),
    attempts > 0 && t('sync.retry', { n: attempts }),
  ];
  return (
    <Row
      kind={t('name', { ns: item.type })}
      at={<Delivery delivery={delivery} />}
      title={item.what || t('untitled')}
      meta={facts.filter(Boolean).join(t('comma'))}
      foot={
        arePhotosLeft &&
        item.acts === 0 && <Progress thin tone="wait" label={t('waiting.photos.label')} percent={(photos.sent / photos.of) * 100} />
      }
      actions={
        delivery === 'draft' ? (
          <GoOn item={item} />
        ) : (
          attempts > 0 && (
            <Button
              tone="outline"
              small
              onClick={() => {
                sendNow();
              }}
            >
              {t('sync.try')}
            </Button>
          )
        )
      }
    />
  );
}

/** Once begun they may be past their form: their page knows where their words are written on. */
const READ_FIRST = ['report', 'proposal', 'deed', 'notice', 'material'];

/** What is being written is gone on with in its form; what is somebody else's matter by now, on its page. */
function GoOn({ item: { type, rec, op, path } }: { readonly item: OutboxItem }) {
  const { t } = useTranslation('sync');
  const to = op === 'create' || !READ_FIRST.includes(type) ? (path ?? writePath(type, rec)) : readPath(type, rec);
  if (to === null) return null;
  return (
    <LinkButton tone="outline" small to={to}>
      {t('waiting.draft.button')}
    </LinkButton>
  );
}

function Delivery({ delivery }: Pick<OutboxItem, 'delivery'>) {
  const { t } = useTranslation('sync');
  if (delivery === 'draft') return <StatusTag status="draft">{t('waiting.draft.tag')}</StatusTag>;
  if (delivery === 'sending') return <StatusTag status="sending">{t('delivery.sendingNow')}</StatusTag>;
  if (delivery === 'checking') return <StatusTag status="sending">{t('delivery.held')}</StatusTag>;
  return <StatusTag status="local">{t('delivery.local')}</StatusTag>;
}
