import { useTranslation } from 'react-i18next';
import type { ScannerWords } from '#src/ui/scanner.tsx';

/** The camera's words; `what` names the code that is looked for. */
export function useScannerWords(what: 'code' | 'receipt'): ScannerWords {
  const { t } = useTranslation('activity');
  return {
    tip: (
      <>
        {t(`scan.tip.${what}`)}
        <small>{t(`scan.tip.${what}.line`)}</small>
      </>
    ),
    video: t('scan.video'),
    opening: t('scan.opening'),
    torchOn: t('scan.torch.on'),
    torchOff: t('scan.torch.off'),
    refused: t('perm.camera'),
    none: t('scan.none'),
    lost: t('scan.lost'),
    again: t('scan.again'),
  };
}
