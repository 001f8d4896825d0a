import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKept } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { KeptItem } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useNow } from '#src/ui/phone.ts';

/**
 * The reader's acts on this record that the server refused: what happened meanwhile, and the words written then.
 * `stateWords` is the room in whose words the record's states are told.
 */
export function RefusedNotices({ record, stateWords }: { readonly record: string; readonly stateWords: string }) {
  const kept = useKept() ?? [];
  return kept
    .filter(({ rec, op }) => rec === record && op === 'transition')
    .map((item) => <RefusedNotice key={item.id} item={item} stateWords={stateWords} />);
}

function RefusedNotice({ item, stateWords }: { readonly item: KeptItem; readonly stateWords: string }) {
  const { t, i18n } = useTranslation();
  const { t: ofStates } = useTranslation(stateWords);
  const now = new Date(useNow()).toISOString();
  const jotting = useJotting(`${item.name ?? ''}:${item.rec}`);
  const words = wordsIn(item);
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
      {isMoved && t('refused.state_changed', { who: item.by, time, state: ofStates(`state.${item.status}`) })}
      {item.code === 'content_changed' && t('refused.content_changed')}
      {!isMoved && item.code !== 'content_changed' && t('refused.other')}
      {words !== '' && ` ${t('refused.words')}${words}`}
    </Notice>
  );
}

/** The texts of a refused act, one below the other. */
function wordsIn({ words }: KeptItem): string {
  return Object.keys(words)
    .map((name) => textIn(words, name))
    .filter((text) => text !== '')
    .join('\n');
}
