import { useJotting } from '#src/device/use-jotting.ts';
import type { Draft, Shown, StorageCode } from '#src/device/shown.ts';
import { attempt, type Attempt } from '#src/device/attempt.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { originalText } from './original-text.ts';

/** The county's wording of a report while it is being written. */
export interface Edition {
  readonly title: string;
  readonly text: string;
  /** Something was typed that is not in the record yet. */
  readonly isBegun: boolean;
  /** Another wording came into the record since this one was begun. */
  readonly isOvertaken: boolean;
  readonly savedAt: number | null;
  readonly saveFailed: StorageCode | null;
  readonly change: (field: 'editedTitle' | 'editedBody', value: string) => void;
  /** The other wording was read; this one may be kept over it. */
  readonly acknowledge: () => void;
  /** Puts it into the record, with the command that says so. */
  readonly keep: () => Promise<Attempt<Shown>>;
  readonly discard: () => Promise<void>;
}

/**
 * Half-written words stay on this phone alone until they are kept as the edited text. What stood in the record when they
 * were begun is remembered beside them, so that nobody's wording is replaced unread.
 */
export function useEdition(record: Shown, draft: Draft): Edition {
  const jotting = useJotting(`edit:${record.id}`, { toldHere: true });
  const { values } = jotting;
  const [keptTitle, keptText] = [textIn(record.body, 'editedTitle'), textIn(record.body, 'editedBody')];
  const isBegun = typeof values.editedTitle === 'string' || typeof values.editedBody === 'string';
  const title = typeof values.editedTitle === 'string' ? values.editedTitle : keptTitle || textIn(record.body, 'title');
  const text = typeof values.editedBody === 'string' ? values.editedBody : keptText || originalText(record.body);

  function acknowledge(): void {
    jotting.change('seenTitle', keptTitle);
    jotting.change('seenBody', keptText);
  }

  async function keep(): Promise<Attempt<Shown>> {
    draft.change('editedTitle', title);
    draft.change('editedBody', text);
    const done = await attempt(() => draft.transition('edit'));
    // Refused words stay where they were typed, and do not travel by themselves.
    await (done.ok ? jotting.clear() : draft.discard()).catch(() => undefined);
    return done;
  }

  return {
    title,
    text,
    isBegun,
    isOvertaken: isBegun && (values.seenTitle !== undefined ? values.seenTitle !== keptTitle || values.seenBody !== keptText : false),
    savedAt: isBegun ? jotting.savedAt : null,
    saveFailed: jotting.saveFailed,
    change: (field, value) => {
      if (!isBegun) acknowledge();
      jotting.change(field, value);
    },
    acknowledge,
    keep,
    discard: jotting.clear,
  };
}
