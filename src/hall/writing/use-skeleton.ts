import { useState } from 'react';
import type { Draft } from '#src/device/shown.ts';
import { typedIn } from '#src/domain/record/read-body.ts';
import type { Json } from '#src/domain/record/stored.ts';
import type { Template } from '#src/domain/settings.ts';

export interface Skeleton {
  /** What the field shows: the person's words, or those the county lets a new paper begin with. */
  readonly textAt: (field: string) => string;
  readonly change: (field: string, value: Json) => void;
}

/**
 * The words a new paper begins with. They stand in a field of a draft until somebody writes in it, and only then become
 * part of the record, as the person left them: a skeleton nobody touched is kept nowhere and handed in with nothing.
 * A field that was emptied stays empty while the form is open. What was typed is never replaced. Source: domain §1.
 */
export function useSkeleton(draft: Pick<Draft, 'record' | 'values' | 'change'>, template: Template = {}): Skeleton {
  const [touched, setTouched] = useState<readonly string[]>([]);
  const isNew = draft.record === null || draft.record.status === 'draft';

  function textAt(field: string): string {
    const isOwn = !isNew || draft.values[field] !== undefined || touched.includes(field);
    return isOwn ? typedIn(draft.values, field) : (template[field] ?? '');
  }

  function change(field: string, value: Json): void {
    if (!touched.includes(field)) setTouched((before) => [...before, field]);
    draft.change(field, value);
  }

  return { textAt, change };
}
