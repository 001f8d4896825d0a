import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { KeptItem } from '#src/device/shown.ts';
import { Button } from '#src/ui/button.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { RescuedText } from '#src/ui/rescued-text.tsx';
import { Row } from '#src/ui/row.tsx';
import { Sheet } from '#src/ui/sheet.tsx';
import { StatusTag } from '#src/ui/status-tag.tsx';
import { readPath, writePath } from './record-paths.ts';
import './sync.css';

/** An act the county refused, with the reason and every word: mend and send again, take the words along, or give it up. */
export function KeptRow({ item }: { readonly item: KeptItem }) {
  const { t } = useTranslation(['sync', item.type]);
  const [isCopying, setIsCopying] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <>
      <Row
        kind={t('name', { ns: item.type })}
        at={<StatusTag status="failed">{t('delivery.failed')}</StatusTag>}
        title={item.what || t('untitled')}
        meta={<Reason item={item} again={refusal} />}
        actions={<Fixes item={item} isCopying={isCopying} onCopy={() => setIsCopying(!isCopying)} onRefused={setRefusal} />}
      />
      {isCopying && (
        <div className="card pad">
          <RescuedText label={t('kept.words.label')} text={item.copyText()} />
        </div>
      )}
    </>
  );
}

interface FixesProps {
  readonly item: KeptItem;
  readonly isCopying: boolean;
  readonly onCopy: () => void;
  /** The code with which the act was refused once more; null when it went through. */
  readonly onRefused: (code: string | null) => void;
}

/** Words go back into their form; a command can be given once more; both can be looked at, copied or given up. */
function Fixes({ item, isCopying, onCopy, onRefused }: FixesProps) {
  const { t } = useTranslation('sync');
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const look = readPath(item.type, item.rec);
  const isWriting = item.op === 'create' || item.op === 'edit';

  async function giveAgain() {
    const result = await item.resend();
    onRefused(result.ok ? null : result.problem.code);
    const form = result.ok && isWriting ? writePath(item.type, result.value) : null;
    if (form !== null) await navigate(form);
  }

  return (
    <>
      <Button tone="ink" small onClick={giveAgain}>
        {isWriting ? t('kept.mend.button') : t('kept.again.button')}
      </Button>
      {look !== null && (
        <LinkButton tone="outline" small to={look}>
          {t('kept.look.button')}
        </LinkButton>
      )}
      {Object.keys(item.words).length > 0 && (
        <Button tone="outline" small aria-expanded={isCopying} onClick={onCopy}>
          {t('kept.copy.button')}
        </Button>
      )}
      <Button tone="quiet" small onClick={() => setIsAsking(true)}>
        {t('kept.discard.button')}
      </Button>
      <DiscardSheet item={item} open={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}

/** What happened in words, who was quicker, and what is wrong at which field. */
function Reason({ item, again }: { readonly item: KeptItem; readonly again: string | null }) {
  const { t } = useTranslation(['sync', item.type]);
  return (
    <span className="sync-faults">
      <span>{t([`problem.${again ?? item.code}`, 'problem.other'])}</span>
      {item.by && <span>{t('kept.by', { who: item.by })}</span>}
      {item.fields.map(({ path, code }) => (
        <span key={path}>
          {t('kept.fault', {
            field: t([`field.${path}.label`, 'kept.field'], { ns: [item.type, 'sync'] }),
            fault: t([`fault.${code}`, 'fault.other']),
          })}
        </span>
      ))}
    </span>
  );
}

interface DiscardSheetProps {
  readonly item: KeptItem;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Giving up is on purpose: it says what goes, and keeping comes first. */
function DiscardSheet({ item, open, onClose }: DiscardSheetProps) {
  const { t } = useTranslation('sync');

  async function discard() {
    await item.discard();
    onClose();
  }

  return (
    <Sheet
      open={open}
      title={t('discard.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="ink" block onClick={onClose}>
            {t('discard.keep.button')}
          </Button>
          <Button tone="danger" block onClick={discard}>
            {t('discard.confirm.button')}
          </Button>
        </>
      }
    >
      <p>{t('discard.text', { what: item.what || t('untitled') })}</p>
    </Sheet>
  );
}
