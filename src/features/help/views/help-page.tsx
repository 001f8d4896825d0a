import { BookOpen, Landmark, MessageSquareHeart, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#src/device/live.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { isActive } from '#src/domain/people.ts';
import { COMMON_TOPICS, type Topic, topicsFor } from '#src/features/help/model/topics.ts';
import { Page } from '#src/ui/page.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { topicPath } from './help-paths.ts';

/** 帮助: what everybody asks, what one's own role does, and whom to ask. Readable without a network, and before signing in. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { account, roles } = useSession();
  const today = dateIn(new Date(useNow()).toISOString());
  const held = roles.filter((grant) => isActive(grant, today)).map(({ role }) => role);
  return (
    <Page title={t('title')} header={<TopBar title={t('title')} back={account ? '/me' : '/sign-in'} />}>
      <Topics title={t('part.common')} topics={COMMON_TOPICS} />
      <Topics title={t('part.role')} topics={topicsFor(held)} />
      <Section kind="group" title={t('part.ask')}>
        <Rows>
          <Row icon={Phone} title={t('ask.who')} to="/me/about" />
          {account && <Row icon={MessageSquareHeart} title={t('ask.feedback')} to="/feedback/new" />}
          {account && <Row icon={Landmark} title={t('ask.rules')} to="/settings" />}
        </Rows>
      </Section>
    </Page>
  );
}

function Topics({ title, topics }: { readonly title: string; readonly topics: readonly Topic[] }) {
  const { t } = useTranslation('help');
  return (
    <Section kind="group" title={title}>
      <Rows label={title}>
        {topics.map(({ key }) => (
          <Row key={key} icon={BookOpen} title={t(`${key}.title`)} to={topicPath(key)} />
        ))}
      </Rows>
    </Section>
  );
}
