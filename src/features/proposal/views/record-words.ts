import type { TFunction } from 'i18next';
import type { Body } from '#src/domain/record/stored.ts';
import { cosignersOf } from '#src/features/proposal/model/cosigning.ts';
import { filesIn } from '#src/features/proposal/model/wording.ts';

/** `2 位同意，1 位待回复`; null while nobody was asked. */
export function cosignWords(t: TFunction<'proposal'>, body: Body): string | null {
  const cosigners = cosignersOf(body);
  if (cosigners.length === 0) return null;
  const count = (state: string) => cosigners.filter((one) => one.state === state).length;
  const parts = (['agreed', 'invited', 'declined'] as const).filter((state) => count(state) > 0);
  return parts.map((state) => t(`cosign.count.${state}`, { count: count(state) })).join(t('check.comma'));
}

/** `照片 3 张、文件 1 份`; null without files. */
export function filesWords(t: TFunction<'proposal'>, body: Body): string | null {
  const { photos, others } = filesIn(body);
  const parts = [photos > 0 ? t('files.photos', { count: photos }) : '', others > 0 ? t('files.others', { count: others }) : ''];
  const words = parts.filter(Boolean).join(t('names.separator'));
  return words === '' ? null : words;
}
