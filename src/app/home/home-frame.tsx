import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dateIn } from '#src/domain/calendar.ts';
import { dayAndWeekdayText } from '#src/i18n/format.ts';
import { Icon } from '#src/ui/icon.tsx';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { RootBar } from '#src/ui/root-bar.tsx';
import { CaptureBlock } from './capture-block.tsx';
import { QuickActions } from './quick-actions.tsx';

export interface HomeFrameProps {
  /** The member's liaison office, once it is known. */
  readonly office?: string | undefined;
  /** The sync pill. */
  readonly end?: ReactNode;
  /** What needs the member, above the red block. */
  readonly notices?: ReactNode;
  /** What the phone holds, below the quick actions. */
  readonly children: ReactNode;
}

/** 今日 as it always is, whatever the phone holds: the day, the red block to begin a report, the quick actions. */
export function HomeFrame({ office, end, notices, children }: HomeFrameProps) {
  const { t, i18n } = useTranslation('first');
  const today = dateIn(new Date(useNow()).toISOString());
  const title = t('home.title');
  return (
    <Page
      title={title}
      header={
        <RootBar title={title} sub={dayAndWeekdayText(i18n.language, today)} end={end} masthead={{ name: t('app.county'), office }} />
      }
      tabs
    >
      {notices}
      <CaptureBlock />
      <QuickActions />
      <Link className="home-find" to="/find">
        <Icon of={Search} size="s" />
        {t('home.find')}
      </Link>
      {children}
    </Page>
  );
}
