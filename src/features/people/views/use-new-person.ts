import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import { type PeopleRefusal, usePeopleDesk } from '#src/device/people-desk.ts';
import type { ActivationSlip } from '#src/domain/account-answers.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { readRole, type RoleTyped } from '#src/features/people/model/role-typed.ts';
import type { FieldError } from '#src/ui/error-summary.tsx';
import { refusalWords } from './refusal-words.ts';

export const OWN_FIELDS = ['name', 'login', 'sector', 'memberNo', 'phone'] as const;
const FIELDS = [...OWN_FIELDS, 'role', 'office', 'from', 'to'] as const;

type Faults = Readonly<Record<string, string>>;

export interface NewPersonForm {
  readonly isLoading: boolean;
  /** The phone could not keep the newest words. */
  readonly isUnkept: boolean;
  readonly at: (field: string) => string;
  readonly role: RoleTyped;
  readonly change: (field: string, value: string) => void;
  readonly errorAt: (field: string) => string | undefined;
  readonly errors: readonly FieldError[];
  /** Counts the tries that failed. */
  readonly attempt: number;
  /** A refusal that is about no field. */
  readonly refusal: PeopleRefusal | null;
  readonly add: () => Promise<void>;
}

/** The form for somebody new. What is typed stays on this phone until the account is there. */
export function useNewPerson(onMade: (slips: readonly ActivationSlip[]) => void): NewPersonForm {
  const { t } = useTranslation('people');
  const desk = usePeopleDesk();
  const { today } = useActor();
  const words = useJotting('people:new');
  const [failed, setFailed] = useState<{ readonly faults: Faults; readonly refusal: PeopleRefusal | null }>({ faults: {}, refusal: null });
  const [attempt, setAttempt] = useState(0);
  const at = (field: string) => textIn(words.values, field);
  const role = { role: at('role'), office: at('office'), from: at('from') || today, to: at('to') };

  function errorAt(field: string): string | undefined {
    const code = failed.faults[field];
    return code === undefined ? undefined : refusalWords(t, { code });
  }
  function fail(faults: Faults, refusal: PeopleRefusal | null) {
    setFailed({ faults, refusal });
    setAttempt(attempt + 1);
  }

  async function add() {
    const read = readRole(role);
    const missing = missingIn(at);
    if ('faults' in read || Object.keys(missing).length > 0) {
      fail({ ...missing, ...('faults' in read ? read.faults : {}) }, null);
      return;
    }
    const [name = '', login = '', ...rest] = OWN_FIELDS.map((field) => at(field).trim());
    const [sector, memberNo, phone] = rest.map((value) => value || null);
    const answer = await desk.add({
      name,
      login,
      sector: sector ?? null,
      memberNo: memberNo ?? null,
      phone: phone ?? null,
      role: read.grant,
    });
    if (!answer.ok) {
      const field = FIELDS.find((one) => one === answer.field?.replace(/^role\./u, ''));
      fail(field ? { [field]: answer.code } : {}, field ? null : answer);
      return;
    }
    await words.clear();
    onMade(answer.value);
  }

  const errors = FIELDS.flatMap((field) => {
    const text = errorAt(field);
    return text === undefined ? [] : [{ field, text }];
  });
  const { change, state, saveFailed } = words;
  const { refusal } = failed;
  return { isLoading: state === 'loading', isUnkept: saveFailed !== null, at, role, change, errorAt, errors, attempt, refusal, add };
}

function missingIn(at: (field: string) => string): Faults {
  return { ...(at('name').trim() === '' ? { name: 'bad_name' } : {}), ...(at('login').trim() === '' ? { login: 'bad_login' } : {}) };
}
