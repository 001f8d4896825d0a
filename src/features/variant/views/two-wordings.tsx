import { useTranslation } from 'react-i18next';
import { compareParagraphs } from '#src/domain/record/compare.ts';
import { MarkedText } from '#src/ui/marked-text.tsx';

export interface Wording {
  readonly title: string;
  /** Who wrote it and when, when that is known. */
  readonly by: string | null;
  readonly text: string;
  readonly empty: string;
}

/** Both wordings, side by side on a desk and one under the other on a phone; what differs says so in words. */
export function TwoWordings({ main, variant }: { readonly main: Wording; readonly variant: Wording }) {
  const { t } = useTranslation('variant');
  const { left, right } = compareParagraphs(main.text, variant.text);
  const words = { changed: t('mark.changed'), only: t('mark.only') };
  return (
    <>
      <div className="twotexts">
        <OneWording {...main} parts={left} words={words} />
        <OneWording {...variant} parts={right} words={words} />
      </div>
      <p className="small muted">{t('mark.note')}</p>
    </>
  );
}

type OneWordingProps = Wording & Pick<Parameters<typeof MarkedText>[0], 'parts' | 'words'>;

function OneWording({ title, by, parts, words, empty }: OneWordingProps) {
  return (
    <section className="card pad txt" aria-label={title}>
      <h3>{title}</h3>
      {by !== null && <p className="small muted num">{by}</p>}
      <MarkedText parts={parts} words={words} empty={empty} />
    </section>
  );
}
