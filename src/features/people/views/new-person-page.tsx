import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationSlip } from '#src/domain/account-answers.ts';
import { Actions } from '#src/ui/actions.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { LinkButton } from '#src/ui/link-button.tsx';
import { Page } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { TopBar } from '#src/ui/top-bar.tsx';
import { PEOPLE_PATH, personPath } from './people-paths.ts';
import { RoleFields } from './role-fields.tsx';
import { Slips } from './slips.tsx';
import { Trouble } from './trouble.tsx';
import { type NewPersonForm, OWN_FIELDS, useNewPerson } from './use-new-person.ts';

/** Somebody new: name, log-in, a role, and a slip with the code by which they come in. */
export function NewPersonPage() {
  const { t } = useTranslation('people');
  const [made, setMade] = useState<readonly ActivationSlip[]>([]);
  const [slip] = made;
  if (slip === undefined) return <Form onMade={setMade} />;
  const title = t('new.done', { name: slip.name });
  return (
    <Page title={title} header={<TopBar title={title} back={PEOPLE_PATH} />}>
      <Slips slips={made} />
      <p className="noprint">
        <LinkButton tone="outline" to={personPath(slip.id)}>
          {t('new.open')}
        </LinkButton>
      </p>
    </Page>
  );
}

function Form({ onMade }: { readonly onMade: (slips: readonly ActivationSlip[]) => void }) {
  const { t } = useTranslation('people');
  const form = useNewPerson(onMade);
  const { errors } = form;
  return (
    <Page
      title={t('new.title')}
      faulty={errors.length > 0}
      header={<TopBar title={t('new.title')} back={PEOPLE_PATH} leave="close" unkept={form.isUnkept} />}
      actions={
        <Actions label={t('new.title')} note={t('new.note')}>
          <Button tone="primary" grow onClick={form.add}>
            {t('new.submit')}
          </Button>
        </Actions>
      }
    >
      <ErrorSummary title={t('form.faulty', { n: errors.length })} errors={errors} attempt={form.attempt} />
      <Trouble refusal={form.refusal} />
      {form.isLoading ? <Skeleton lines={6} /> : <Fields form={form} />}
    </Page>
  );
}

function Fields({ form: { at, change, errorAt, role } }: { readonly form: NewPersonForm }) {
  const { t } = useTranslation('people');
  return (
    <>
      {OWN_FIELDS.map((field) => (
        <TextField
          key={field}
          id={field}
          label={t(`field.${field}.label`)}
          hint={field === 'login' || field === 'phone' ? t(`field.${field}.hint`) : undefined}
          optional={field === 'name' || field === 'login' ? undefined : t('field.optional')}
          value={at(field)}
          error={errorAt(field)}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          onChange={(value) => change(field, value)}
        />
      ))}
      <Section title={t('new.role')}>
        <RoleFields
          typed={role}
          errorAt={errorAt}
          onChange={(changes) => {
            for (const [field, value] of Object.entries(changes)) change(field, value);
          }}
        />
      </Section>
    </>
  );
}
