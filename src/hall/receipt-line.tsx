import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReceiptLine } from '#src/device/live.ts';
import type { Shown } from '#src/device/shown.ts';

/** 已送达，回执号 …: the server's receipt for one's own words, under a record's title; it opens the signed receipt. */
export function ReceiptLine({ record }: { readonly record: Shown }) {
  const { t } = useTranslation();
  const receipt = useReceiptLine(record.id);
  if (!receipt || record.delivery !== 'arrived') return null;
  const words = t('submit.online', { no: receipt.number });
  return (
    <p className="cap muted num">
      {receipt.isSigned ? (
        <Link className="link" to={`/sync/receipts/${receipt.act}`}>
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  );
}
