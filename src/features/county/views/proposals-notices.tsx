import { CircleAlert, FilePenLine, GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKept, useVariants } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Seen } from '#src/device/seen.ts';
import type { KeptItem, Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';

/** What must be seen first: acts that were refused, a text that changed, wordings to choose from. */
export function ProposalNotices({ record, seen }: { readonly record: Shown; readonly seen: Seen }) {
  const { t } = useTranslation('county');
  const variants = useVariants(record.id).records;
  const kept = (useKept() ?? []).filter(({ rec, op }) => rec === record.id && op === 'transition');
  return (
    <div className="stack">
      {kept.map((item) => (
        <Refused key={item.id} item={item} />
      ))}
      {seen.changed && <Changed seen={seen} status={record.status} />}
      {variants.length > 0 && (
        <Notice tone="warn" icon={GitCompareArrows} to={`/variants/${variants[0]?.id ?? ''}`}>
          {t('report.variants', { n: variants.length })}
        </Notice>
      )}
    </div>
  );
}

/** The text or status changed while somebody was reading: who, when, and a way to say that it was read again. */
function Changed({ seen, status }: { readonly seen: Seen; readonly status: string }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  return (
    <div role="status">
      <Notice
        tone="warn"
        icon={FilePenLine}
        lead={t('proposals.changed.title')}
        actions={
          <Button tone="outline" small onClick={seen.acknowledge}>
            {t('changed.button')}
          </Button>
        }
      >
        {seen.by && t('changed.by', { who: seen.by.by.name, time: nearTimeText(i18n.language, seen.by.at, now) })}
        {seen.moved && t('changed.moved', { state: ofProposal(`state.${status}`) })}
        {t('changed.text')}
      </Notice>
    </div>
  );
}

/** An act that the server refused: what happened meanwhile, and the words written then. */
function Refused({ item }: { readonly item: KeptItem }) {
  const { t, i18n } = useTranslation('county');
  const { t: ofProposal } = useTranslation('proposal');
  const now = new Date(useNow()).toISOString();
  const jotting = useJotting(`${item.name ?? ''}:${item.rec}`);
  const words = Object.keys(item.words)
    .map((name) => textIn(item.words, name))
    .filter((text) => text !== '')
    .join('\n');
  const time = nearTimeText(i18n.language, new Date(item.at).toISOString(), now);
  const isMoved = item.code === 'state_changed' && item.by !== null && item.status !== null;

  /** The refused act is given up only once its words are safe in their form. */
  async function putBack() {
    for (const [name, value] of Object.entries(item.words)) jotting.change(name, value);
    if (await jotting.save()) await item.discard();
  }

  return (
    <Notice
      tone="back"
      icon={CircleAlert}
      lead={t('refused.title')}
      actions={
        <>
          {words !== '' && (
            <Button tone="outline" small onClick={putBack}>
              {t('refused.use')}
            </Button>
          )}
          <Button tone="quiet" small onClick={item.discard}>
            {t('refused.discard')}
          </Button>
        </>
      }
    >
      {isMoved && t('refused.state_changed', { who: item.by, time, state: ofProposal(`state.${item.status}`) })}
      {item.code === 'content_changed' && t('refused.content_changed')}
      {!isMoved && item.code !== 'content_changed' && t('refused.other')}
      {words !== '' && ` ${t('refused.words')}${words}`}
    </Notice>
  );
}
