import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { overviewSheet, type OverviewFacts } from '#src/features/county/documents/overview-sheet.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useExcel } from '#src/hall/paper/use-taking-out.ts';
import { dayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';

/** Takes the overview out as an Excel file; what writes it is loaded only then. */
export function OverviewExcel({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const facts = useOverviewFacts(shown);
  const title = t('overview.title', { year: shown.year });
  const save = useExcel(
    overviewSheet(facts, (key, values) => t(key, { ...values })),
    [title],
  );
  return (
    <Button tone="outline" small icon={Download} busyLabel={t('overview.excel.busy')} onClick={save}>
      {t('overview.excel')}
    </Button>
  );
}

/** The facts of the overview as its papers tell them. */
export function useOverviewFacts({ year, years, nameOf, knowsSix }: OfficesShown): OverviewFacts {
  const { i18n } = useTranslation();
  return { year, years, nameOf, knowsSix, day: (date) => dayText(i18n.language, date) };
}
