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
import './sync.css';

/** An act the county refused, with the reason and every word: mend and send again, take the words along, or give it up. */
export function KeptRow({ item }: { readonly item: KeptItem }) {
  const { t } = useTranslation('sync');
  const navigate = useNavigate();
  const [isCopying, setIsCopying] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isWriting = item.op === 'create' || item.op === 'edit';
  const hasWords = Object.keys(item.words).length > 0;

  async function mend() {
    const result = await item.resend();
    if (result.ok) await navigate(`/reports/${result.value}/edit`);
    else setRefusal(result.problem.code);
  }

  async function giveAgain() {
    const result = await item.resend();
    setRefusal(result.ok ? null : result.problem.code);
  }

  return (
    <>
      <Row
        kind={t(`kind.${item.type}`)}
        at={<StatusTag status="failed">{t('delivery.failed')}</StatusTag>}
        title={item.what || t('untitled')}
        meta={<Reason item={item} again={refusal} />}
        actions={
          <>
            <Button tone="ink" small onClick={isWriting ? mend : giveAgain}>
              {isWriting ? t('kept.mend.button') : t('kept.again.button')}
            </Button>
            <LinkButton tone="outline" small to={`/reports/${item.rec}`}>
              {t('kept.look.button')}
            </LinkButton>
            {hasWords && (
              <Button
                tone="outline"
                small
                aria-expanded={isCopying}
                onClick={() => {
                  setIsCopying(!isCopying);
                }}
              >
                {t('kept.copy.button')}
              </Button>
            )}
            <Button
              tone="quiet"
              small
              onClick={() => {
                setIsAsking(true);
              }}
            >
              {t('kept.discard.button')}
            </Button>
          </>
        }
      />
      {isCopying && (
        <div className="card pad">
          <RescuedText label={t('kept.words.label')} text={item.copyText()} />
        </div>
      )}
      <DiscardSheet
        item={item}
        open={isAsking}
        onClose={() => {
          setIsAsking(false);
        }}
      />
    </>
  );
}

/** What happened in words, who was quicker, and what is wrong at which field. */
function Reason({ item, again }: { readonly item: KeptItem; readonly again: string | null }) {
  const { t } = useTranslation(['sync', 'report']);
  return (
    <span className="sync-faults">
      <span>{t([`problem.${again ?? item.code}`, 'problem.other'])}</span>
      {item.by && <span>{t('kept.by', { who: item.by })}</span>}
      {item.fields.map(({ path, code }) => (
        <span key={path}>
          {t('kept.fault', {
            field: t([`field.${path}.label`, 'kept.field'], { ns: ['report', 'sync'] }),
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
