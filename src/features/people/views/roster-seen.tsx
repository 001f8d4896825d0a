import './people.css';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RosterShown } from '#src/domain/account-answers.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { useRoleWords } from './use-role-words.ts';

export interface RosterSeenProps {
  readonly seen: RosterShown;
  readonly onTake: () => Promise<void> | undefined;
}

/** What a list would do: the rows that cannot be used with what to do about each, then the people to be added. */
export function RosterSeen({ seen, onTake }: RosterSeenProps) {
  const { t } = useTranslation('people');
  const { good, same, bad } = seen;
  return (
    <div className="stack">
      {bad.length > 0 && (
        <Notice tone="back" icon={CircleAlert} lead={t('seen.bad', { n: bad.length })}>
          {t('seen.bad.text')}
        </Notice>
      )}
      {bad.length === 0 && good.length === 0 && (
        <Notice tone={same === 0 ? 'warn' : 'done'} icon={same === 0 ? TriangleAlert : Check}>
          {same === 0 ? t('seen.none') : t('seen.nothing', { n: same })}
        </Notice>
      )}
      {bad.length > 0 && <BadRows seen={seen} />}
      {good.length > 0 && <GoodRows seen={seen} />}
      {bad.length === 0 && good.length > 0 && (
        <div className="stack">
          <Notice tone="warn" icon={TriangleAlert}>
            {t('seen.before', { n: good.length, same })}
          </Notice>
          <Button tone="primary" block onClick={onTake}>
            {t('seen.take', { n: good.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function BadRows({ seen: { bad } }: Pick<RosterSeenProps, 'seen'>) {
  const { t } = useTranslation('people');
  return (
    <div className="badrows">
      <Table
        caption={t('seen.badRows')}
        columns={(['line', 'column', 'value', 'todo'] as const).map((key) => ({ key, label: t(`seen.${key}`) }))}
        rows={bad.map(({ line, column, code, value }, index) => ({
          key: `${line}.${index}`,
          cells: {
            line: t('seen.lineNo', { n: line }),
            column: t(`column.${column}`),
            value: value || t('seen.empty'),
            todo: t(`row.${code}`),
          },
        }))}
      />
    </div>
  );
}

function GoodRows({ seen: { good, same } }: Pick<RosterSeenProps, 'seen'>) {
  const { t } = useTranslation('people');
  const words = useRoleWords();
  return (
    <Section title={t('seen.good')} note={t('seen.goodNote', { n: good.length, same })}>
      <Table
        caption={t('seen.good')}
        columns={(['name', 'login', 'role'] as const).map((key) => ({ key, label: t(`column.${key}`) }))}
        rows={good.map(({ line, login, name, role, office }) => ({
          key: String(line),
          cells: { name, login, role: role === null ? t('role.none') : words.what({ role, office }) },
        }))}
      />
    </Section>
  );
}
