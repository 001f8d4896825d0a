import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useCommit } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { objectsIn, typedIn } from '#src/domain/record/read-body.ts';
import { cleanText } from '#src/domain/text.ts';
import { refusalKey, storageKey } from '#src/i18n/refusal.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';

export interface GroupFieldProps {
  readonly record: Shown;
  readonly person: string;
  readonly group: string;
}

/** The group a member sits in. What is typed stays on this phone until it is kept. */
export function GroupField({ record, person, group }: GroupFieldProps) {
  const { t } = useTranslation('plenary');
  const commit = useCommit();
  const words = useJotting(`group:${record.id}:${person}`, { toldHere: true });
  const [trouble, setTrouble] = useState<string | null>(null);
  const isTyped = words.values.group !== undefined;
  const value = isTyped ? typedIn(words.values, 'group') : group;

  async function keep() {
    const others = objectsIn(record.body, 'groups').filter(({ id }) => id !== person);
    const groups = value.trim() === '' ? others : [...others, { id: person, group: value.trim() }];
    const done = await attempt(() => commit.edit('plenary', record.id, { groups }));
    setTrouble(done.ok ? null : t(refusalKey(done)));
    if (done.ok) await words.clear().catch(() => undefined);
  }

  return (
    <>
      <TextField
        label={t('field.groups.label')}
        error={trouble ?? (words.saveFailed === null ? null : t(storageKey(words.saveFailed)))}
        value={value}
        onChange={(typed) => words.change('group', cleanText(typed))}
      />
      {isTyped && value !== group && (
        <Button tone="outline" small onClick={keep}>
          {t('group.keep')}
        </Button>
      )}
    </>
  );
}
