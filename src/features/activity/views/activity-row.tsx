import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { nearTimeText } from '#src/i18n/format.ts';
import { useNow } from '#src/ui/phone.ts';
import { Row } from '#src/ui/row.tsx';

export interface ActivityRowProps {
  readonly record: Shown;
  readonly to: string;
  readonly foot: ReactNode;
}

/** One activity in a list: kind, when, name, where, how it stands. */
export function ActivityRow({ record: { body }, to, foot }: ActivityRowProps) {
  const { t, i18n } = useTranslation('activity');
  const now = new Date(useNow()).toISOString();
  const [kind, start] = [textIn(body, 'kind'), textIn(body, 'startsAt')];
  return (
    <Row
      to={to}
      kind={kind === '' ? t('name') : t(`kind.${kind}`)}
      at={start === '' ? undefined : nearTimeText(i18n.language, start, now)}
      title={textIn(body, 'title') || t('untitled')}
      meta={textIn(body, 'place')}
      foot={foot}
    />
  );
}
