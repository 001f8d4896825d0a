import './overview.css';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { yearOf } from '#src/domain/calendar.ts';
import { overviewPaper } from '#src/features/county/documents/overview-sheet.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { useOfficeYears } from '#src/hall/office-year/use-office-years.ts';
import { PaperSheet } from '#src/hall/paper/paper-sheet.tsx';
import { useCommittee } from '#src/hall/paper/use-committee.ts';
import { useFooter } from '#src/hall/paper/use-footer.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { COUNTY_PATH } from './overview-address.ts';
import { OverviewExcel, useOverviewFacts } from './overview-excel.tsx';
import { OverviewOnly } from './overview-only.tsx';
import { useAsOfInFull } from './use-as-of.ts';

/** The overview as it comes out of the printer: A4, lying. Works without a network. */
export function OverviewPrintPage() {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const { print } = usePhone();
  const shown = useOfficeYears(yearOf(today));
  const title = t('overview.print.title');
  return (
    <Page
      title={title}
      wide
      header={<TopBar title={title} back={COUNTY_PATH} />}
      actions={
        shown !== null && (
          <Actions label={t('overview.print.title')}>
            <OverviewExcel shown={shown} />
            <Button tone="ink" grow icon={Printer} onClick={print}>
              {t('overview.print')}
            </Button>
          </Actions>
        )
      }
    >
      <OverviewOnly>{shown === null ? <Skeleton lines={9} /> : <Sheet shown={shown} />}</OverviewOnly>
    </Page>
  );
}

function Sheet({ shown }: { readonly shown: OfficesShown }) {
  const { t } = useTranslation('county');
  const facts = useOverviewFacts(shown);
  const committee = useCommittee();
  const paper = overviewPaper(facts, committee.name, useAsOfInFull(), (key, values) => t(key, { ...values }));
  return (
    <div className="lying">
      <PaperSheet paper={paper} footer={useFooter(paper)} />
    </div>
  );
}
