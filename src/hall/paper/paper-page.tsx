import { FileText, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#src/paper/paper.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { Page } from '#src/ui/page.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { TopBar } from '#src/ui/top-bar.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { useFooter } from './use-footer.ts';
import { useWord } from './use-taking-out.ts';

export interface PaperPageProps {
  readonly title: string;
  readonly back: string;
  readonly paper: Paper;
  /** Parts of the file's name. */
  readonly name: readonly string[];
  /** Further ways to take it out. */
  readonly more?: ReactNode;
}

/** A paper to look at before it is printed or taken out as Word. Works without a network. */
export function PaperPage({ title, back, paper, name, more }: PaperPageProps) {
  const { t } = useTranslation();
  const { print } = usePhone();
  const footer = useFooter(paper);
  const saveWord = useWord(paper, name);
  return (
    <Page
      title={title}
      header={<TopBar title={title} back={back} />}
      actions={
        <Actions label={t('paper.take')}>
          <Button tone="outline" grow icon={Printer} onClick={print}>
            {t('paper.print')}
          </Button>
          {more}
          <Button tone="ink" grow icon={FileText} busyLabel={t('paper.busy')} onClick={saveWord}>
            {t('paper.word')}
          </Button>
        </Actions>
      }
    >
      <PaperSheet paper={paper} footer={footer} />
    </Page>
  );
}
