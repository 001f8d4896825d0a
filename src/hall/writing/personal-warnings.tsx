import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { personalDataIn } from '#src/domain/text.ts';
import { Notice } from '#src/ui/notice.tsx';

export interface PersonalWarningsProps {
  readonly values: Body;
  /** The fields in which somebody writes freely. */
  readonly fields: readonly string[];
}

/** Points out what looks like an ID-card number or a mobile number; it stops nobody. Source: 个人信息保护法, domain §1.6. */
export function PersonalWarnings({ values, fields }: PersonalWarningsProps) {
  const { t } = useTranslation();
  const kinds = [...new Set(fields.flatMap((field) => personalDataIn(textIn(values, field))))];
  return kinds.map((kind) => (
    <Notice key={kind} tone="warn" icon={ShieldAlert}>
      {t(`personal.${kind}`)}
    </Notice>
  ));
}
