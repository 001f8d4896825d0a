import './css/desk.css';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface MarkedPart {
  readonly text: string;
  readonly mark: 'same' | 'changed' | 'only';
}

export interface MarkedTextProps {
  readonly parts: readonly MarkedPart[];
  /** The mark in words, before the paragraph: colour alone says nothing. */
  readonly words: { readonly changed: string; readonly only: string };
  /** What stands there when there are no paragraphs. */
  readonly empty?: ReactNode;
}

/** Paragraphs of a text; those that differ from the other wording say so in words. */
export function MarkedText({ parts, words, empty }: MarkedTextProps) {
  if (parts.length === 0) return <p className="muted">{empty}</p>;
  return (
    <>
      {parts.map(({ text, mark }, index) => (
        <p key={index} className={classes(mark !== 'same' && `marked ${mark}`) || undefined}>
          {mark !== 'same' && <span className="mark">{words[mark]}</span>}
          {text}
        </p>
      ))}
    </>
  );
}
