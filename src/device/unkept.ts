/** The open forms whose newest words the phone could not keep, as far as they do not say so themselves. */
import { watched } from './emitter.ts';
import type { StorageCode } from './shown.ts';

export class Unkept {
  readonly #forms = new Map<object, StorageCode>();
  /** Why, for one of them; null when everything typed is kept. */
  readonly why = watched<StorageCode | null>(null);

  /** @param code null once the words are kept, or the form is gone and the tab holds them */
  tell(form: object, code: StorageCode | null): void {
    if (code === null) this.#forms.delete(form);
    else this.#forms.set(form, code);
    this.why.set([...this.#forms.values()][0] ?? null);
  }
}
