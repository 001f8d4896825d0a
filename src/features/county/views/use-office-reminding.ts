import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, useRecords, useSettings } from '#src/device/live.ts';
import { type Reminder, remindersFor } from '#src/domain/office-year/annual-board.ts';
import type { OfficeYear } from '#src/domain/office-year/office-year.ts';
import { newId } from '#src/domain/record/identity.ts';
import { isReminded } from '#src/features/county/model/reminding.ts';
import type { OfficesShown } from '#src/hall/office-year/offices-shown.ts';
import { dayText } from '#src/i18n/format.ts';
import { refusalKey } from '#src/i18n/refusal.ts';
import { recordDefinition } from '#src/registry.ts';

const ENOUGH = 20_000;

export interface OfficeReminder {
  readonly office: string;
  readonly name: string;
  readonly title: string;
  /** What is behind, one line each. */
  readonly lines: readonly string[];
  /** The same reminder still waits to be answered. */
  readonly isReminded: boolean;
}

/** One reminder for each office that is behind today. Source: §3.1. */
export function useOfficeReminders(shown: OfficesShown): readonly OfficeReminder[] {
  const { t } = useTranslation('county');
  const { today } = useActor();
  const settings = useSettings();
  const wordsOf = useReminderWords(shown.year);
  const open = recordDefinition('task').transitions.finish?.from ?? [];
  const tasks = useRecords('task', { status: open, limit: ENOUGH }).records;
  return shown.years.flatMap((one) => {
    const found = remindersFor(one, settings, shown.year, today);
    if (found.length === 0) return [];
    const title = t('remind.subject', { what: found.map((key) => t(`remind.short.${key}`)).join(t('remind.and')) });
    const lines = found.map((key) => wordsOf(key, one));
    return [{ office: one.office, name: shown.nameOf(one.office), title, lines, isReminded: isReminded(tasks, one.office, title) }];
  });
}

function useReminderWords(year: number): (key: Reminder, one: OfficeYear) => string {
  const { t, i18n } = useTranslation('county');
  const settings = useSettings();
  const days = { plan: settings.planBy, summary: settings.summaryBy, assessment: settings.assessmentBy };
  return (key, one) => {
    const missing = one.quarters.filter(({ state }) => state === 'missing').map(({ quarter }) => t(`overview.quarter.${quarter}`));
    const late = { findings: one.findings.filter(({ state }) => state === 'overdue').length, tasks: one.tasksLate.length };
    switch (key) {
      case 'quarter':
        return t('remind.line.quarter', { quarters: missing.join(t('remind.and')) });
      case 'findings':
      case 'tasks':
        return t(`remind.line.${key}`, { n: late[key] });
      case 'plan':
      case 'summary':
      case 'assessment':
        return t(`remind.line.${key}`, { day: dayText(i18n.language, `${year}-${days[key]}`) });
    }
  };
}

export interface Words {
  /** What the sender adds of their own. */
  readonly note: string;
  readonly due: string;
}

/** Gives one task to each office chosen; answers why it was not kept, or null when all were. */
export function useRemindOffices(): (reminders: readonly OfficeReminder[], words: Words) => Promise<string | null> {
  const { t } = useTranslation('county');
  const commit = useCommit();
  return async (reminders, { note, due }) => {
    for (const { office, name, title, lines } of reminders) {
      const numbered = lines.map((line, index) => t('remind.numbered', { n: index + 1, line }));
      const text = [t('remind.hello', { name }), ...numbered, ...(note === '' ? [] : [note]), t('remind.help')].join('\n');
      const done = await attempt(() => commit.edit('task', newId(), { from: 'county', to: office, title, text, due }));
      if (!done.ok) return t(refusalKey(done));
    }
    return null;
  };
}
