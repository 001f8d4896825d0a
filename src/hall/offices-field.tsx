import { useTranslation } from 'react-i18next';
import { useRecords } from '#src/device/live.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { FieldSet } from '#src/ui/field-set.tsx';

const ENOUGH = 500;

export interface OfficesFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly error?: string | null;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some of the county's offices, ticked; all of them with one tap. */
export function OfficesField({ ids, onChange, ...words }: OfficesFieldProps) {
  const { t } = useTranslation('task');
  const offices = useRecords('office', { limit: ENOUGH }).records.toSorted((a, b) => a.id.localeCompare(b.id));
  const all = offices.map(({ id }) => id);
  const isAll = all.length > 0 && all.every((id) => ids.includes(id));

  function tick(id: string, isOn: boolean) {
    const rest = ids.filter((one) => one !== id);
    onChange(isOn ? [...rest, id] : rest);
  }

  return (
    <FieldSet {...words}>
      <div>
        <Button tone="quiet" small onClick={() => onChange(isAll ? [] : all)}>
          {t(isAll ? 'offices.none' : 'offices.all', { n: all.length })}
        </Button>
        {offices.map(({ id, body }) => (
          <Checkbox key={id} checked={ids.includes(id)} onChange={(isOn) => tick(id, isOn)}>
            {textIn(body, 'name') || id}
          </Checkbox>
        ))}
      </div>
    </FieldSet>
  );
}
