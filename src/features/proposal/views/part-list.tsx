import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/device/shown.ts';
import type { Body } from '#src/domain/record/stored.ts';
import type { Settings } from '#src/domain/settings.ts';
import { Rows } from '#src/ui/rows.tsx';
import { countSuggestions, type Part, PART_FIELDS, partOf, PARTS, stateOf, unfinishedParts } from '#src/features/proposal/model/parts.ts';
import { wordsOf } from '#src/features/proposal/model/wording.ts';
import { AttachmentsPart } from './attachments-part.tsx';
import { CosignersPart } from './cosigners-part.tsx';
import type { Form } from '#src/hall/writing/form.ts';
import { MorePart } from './more-part.tsx';
import { PartItem } from './part-item.tsx';
import { cosignWords, filesWords } from './record-words.ts';
import { TextPart } from './text-part.tsx';

export interface PartListProps {
  readonly form: Form;
  readonly draft: Draft;
  readonly settings: Settings;
  /** The field the page was opened for. */
  readonly goesTo: string;
}

/** The proposal as a list of parts, each with how far it is written. One is open at first; all may be. */
export function PartList({ form, draft, settings, goesTo }: PartListProps) {
  const { t } = useTranslation('proposal');
  const { t: ofReport } = useTranslation('report');
  const [open, setOpen] = useState<readonly Part[]>(() => [firstOpen(form.values, goesTo)]);
  const written = PARTS.length - unfinishedParts(form.values).length;
  const isFaulty = (part: Part) => PART_FIELDS[part].some((field) => form.errorAt(field) !== null);
  const toggle = (part: Part, isOpen: boolean) => setOpen((parts) => [...parts.filter((one) => one !== part), ...(isOpen ? [part] : [])]);
  return (
    <div className="part-list">
      <Rows label={t('part.list', { n: written, of: PARTS.length })}>
        {PARTS.map((part) => (
          <PartItem
            key={part}
            part={part}
            state={stateOf(part, form.values)}
            meta={part === 'more' ? categoryWords(ofReport, form.values) : metaOf(t, part, form.values, draft)}
            isOpen={open.includes(part) || isFaulty(part)}
            onToggle={(isOpen) => toggle(part, isOpen)}
            lone={part === 'situation' || part === 'suggestions'}
          >
            <PartFields part={part} form={form} draft={draft} settings={settings} />
          </PartItem>
        ))}
      </Rows>
    </div>
  );
}

/** The part of the field that was asked for, else the first that wants something. */
function firstOpen(values: Body, goesTo: string): Part {
  return partOf(goesTo) ?? unfinishedParts(values)[0] ?? 'situation';
}

function PartFields({ part, form, draft, settings }: Omit<PartListProps, 'goesTo'> & { readonly part: Part }) {
  switch (part) {
    case 'situation':
    case 'suggestions':
      return <TextPart form={form} field={part} />;
    case 'cosponsors':
      return <CosignersPart form={form} draft={draft} />;
    case 'attachments':
      return <AttachmentsPart form={form} />;
    case 'more':
      return <MorePart form={form} settings={settings} />;
  }
}

/** What a closed part holds, in a few words. */
function metaOf(t: TFunction<'proposal'>, part: Exclude<Part, 'more'>, values: Body, draft: Draft): string | null {
  switch (part) {
    case 'situation':
      return null;
    case 'suggestions': {
      const count = countSuggestions(wordsOf(values, 'suggestions'));
      return count === 0 ? null : t('suggestions.count', { count });
    }
    case 'cosponsors':
      return cosignWords(t, draft.record?.body ?? {});
    case 'attachments':
      return filesWords(t, draft.record?.body ?? {});
  }
}

function categoryWords(t: TFunction<'report'>, values: Body): string | null {
  const category = wordsOf(values, 'category');
  return category === '' ? null : t([`category.${category}`, category]);
}
