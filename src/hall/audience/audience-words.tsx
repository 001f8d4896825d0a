import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { audienceIn } from '#src/domain/record/audience.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';

const ENOUGH = 500;

/** For whom something was published, in words: offices by name, roles by name, people by number. */
export function AudienceWords({ body }: { readonly body: Body }) {
  const { t } = useTranslation('notice');
  const { kind, ids, roles } = audienceIn(body);
  const { records } = useRecords('office', { limit: ENOUGH });
  if (kind === 'all') return t('read.all');
  if (roles.length > 0) return t('read.roles', { roles: roles.map((role) => t(`role.${role}`)).join(t('list.and')), n: ids.length });
  if (kind === 'people') return t('read.people', { n: ids.length });
  const names = records.filter(({ id }) => ids.includes(id)).map(({ body: office }) => textIn(office, 'name'));
  return t('read.offices', { offices: names.join(t('list.and')) });
}
