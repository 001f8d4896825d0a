import { useTranslation } from 'react-i18next';
import { useActor, useCommit, useRecords } from '#src/device/live.ts';
import { audienceIn } from '#src/domain/record/audience.ts';
import { givenTaskId } from '#src/domain/record/identity.ts';
import { namesOf } from '#src/domain/record/names.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { allow, type Result } from '#src/domain/result.ts';
import { addresseesOf } from '#src/features/task/model/deployment.ts';
import { task } from '#src/features/task/model/task.ts';
import { AudienceField } from '#src/hall/audience/audience-field.tsx';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { fullDayText } from '#src/i18n/format.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { DateField } from '#src/ui/date-field.tsx';
import { deploymentPath, TASKS_PATH } from './task-paths.ts';

const WAYS = ['offices', 'roles', 'people'] as const;

/** 部署工作: one text becomes a task for each office, or each person chosen, and a notice to them if wanted. Source: §3.1. */
export function DeployPage() {
  const { t, i18n } = useTranslation('task');
  const { today } = useActor();
  const keep = useDeploying();
  const sending = useSending(task, {
    needs: ['audience', 'title', 'text', 'due'],
    beside: ['audience', 'notify'],
    about: 'deploy',
    filled: { notify: true },
    keep,
    pathOf: deploymentPath,
  });
  return (
    <SendingPage title={t('deploy.title')} back={TASKS_PATH} sending={sending} note={t('deploy.note')} sendWords={t('deploy.send')}>
      <WordsField sending={sending} field="title" label={t('field.title.label')} oneLine />
      <WordsField sending={sending} field="text" label={t('field.text.label')} />
      <DateField
        id="due"
        label={t('field.due.label')}
        hint={t('field.date.hint')}
        error={sending.errorAt('due')}
        today={today}
        show={(date) => fullDayText(i18n.language, date)}
        value={typedIn(sending.values, 'due')}
        onChange={(value) => sending.change('due', value)}
      />
      <AudienceField
        label={t('field.to.label')}
        ways={WAYS}
        error={sending.errorAt('audience')}
        audience={audienceIn({ audience: { kind: 'offices', ids: [] }, ...sending.values })}
        onChange={(audience) => sending.change('audience', namesOf(audience, 'ids').length === 0 ? null : audience)}
      />
      <Checkbox checked={sending.values.notify === true} onChange={(isOn) => sending.change('notify', isOn)}>
        {t('deploy.notify')}
      </Checkbox>
    </SendingPage>
  );
}

const ENOUGH = 5_000;

/** Keeps a deployment: the task of each addressee, then the notice; sent again after a refusal, nothing is there twice. */
function useDeploying() {
  const commit = useCommit();
  const { records: people } = useRecords('person', { limit: ENOUGH });

  return async (id: string, { audience, notify, ...given }: Body): Promise<Result<unknown>> => {
    for (const to of addresseesOf({ audience: audience ?? null }, people)) {
      const done = await commit.edit('task', givenTaskId(id, to), { ...given, from: 'county', to, deployment: id });
      if (!done.ok) return done;
    }
    if (notify !== true) return allow(null);
    const begun = await commit.edit('notice', id, { title: given.title ?? null, text: given.text ?? null, audience: audience ?? null });
    return begun.ok ? commit.transition(id, 'publish') : begun;
  };
}
