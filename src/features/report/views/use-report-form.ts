import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import type { Fault } from '#src/domain/problem.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { type DraftForm, useForm } from '#src/hall/writing/use-form.ts';
import { faultWords } from './fault-words.ts';

export type ReportForm = DraftForm;

/**
 * The form over a report's draft.
 *
 * @param filled answers shown from the start; they become the member's own with the first thing typed
 * @param faults mistakes to show now
 */
export function useReportForm(draft: Draft, settings: Settings, faults: readonly Fault[], filled: Body = {}): ReportForm {
  const { t } = useTranslation('report');
  return useForm(draft, { faults, filled, skeleton: settings.reportTemplate, wordsOf: (fault) => faultWords(t, fault, settings) });
}
