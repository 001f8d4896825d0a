import { useTranslation } from 'react-i18next';
import { useOffice } from '#src/device/live.ts';
import type { AuditLine } from '#src/domain/audit-book.ts';
import { isSettingName } from '#src/domain/setting-shapes.ts';
import { fullTimeText } from '#src/i18n/format.ts';
import { Row } from '#src/ui/row.tsx';

/** One line of the book: when, what, by whom, to whom. */
export function AuditRow({ line }: { readonly line: AuditLine }) {
  const { t, i18n } = useTranslation(['audit', 'setting-change']);
  const { office: place } = line.detail;
  const office = useOffice(typeof place === 'string' ? place : null);
  return (
    <Row
      kind={t('line.no', { no: line.no })}
      at={fullTimeText(i18n.language, line.at)}
      title={t([`act.${line.act}`, line.act])}
      meta={[by(), on(), ...details()].filter(Boolean).join(t('line.comma'))}
    />
  );

  function by(): string {
    if (line.actor.id === '') return t('line.nobody');
    return t('line.by', { name: line.actor.name ?? t(line.actor.id === 'console' ? 'line.console' : 'line.unknown') });
  }

  function on(): string {
    const { id, name } = line.subject;
    if (line.act === 'setting.change') return isSettingName(id) ? t('line.on', { name: t(`name.${id}`, { ns: 'setting-change' }) }) : '';
    if (line.act === 'request.read') return t('line.request', { id: id.slice(0, 8) });
    if (line.act === 'export.year') return t('line.year', { year: id });
    return name === null || id === line.actor.id ? '' : t('line.on', { name });
  }

  function details(): string[] {
    const { role, from, to, on: day } = line.detail;
    return [
      typeof role === 'string' ? t(`role.${role}`) : '',
      office?.name ?? '',
      typeof from === 'string' ? t('line.from', { day: from }) : '',
      typeof to === 'string' ? t('line.to', { day: to }) : '',
      typeof day === 'string' ? t('line.day', { day }) : '',
    ];
  }
}
