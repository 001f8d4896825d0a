import { CloudDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOlder } from '#src/device/use-older.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { Trouble } from '#src/ui/trouble.tsx';

/** Last year's records are fetched by asking, to stand this year beside; nothing where they are here. */
export function OverviewBefore({ year }: { readonly year: number }) {
  const { t } = useTranslation('county');
  const { state, ask } = useOlder(year);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (state === 'coming') return <p className="small muted sec">{t('overview.before.coming', { year })}</p>;
  if (state !== 'unasked') return null;
  async function fetchYear(): Promise<void> {
    const done = await ask();
    setTrouble(done.ok ? null : t(refusalKey(done)));
  }
  return (
    <div className="sec">
      <Trouble words={trouble} />
      <Button tone="quiet" icon={CloudDownload} onClick={fetchYear}>
        {t('overview.before.fetch', { year })}
      </Button>
    </div>
  );
}
