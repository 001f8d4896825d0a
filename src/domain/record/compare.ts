/** Two wordings held against each other, paragraph by paragraph, for people who must choose or check. */
import { diffIndices } from 'node-diff3';

/** `changed` stands in both wordings, differently; `only` stands in this one alone. */
export type ParagraphMark = 'same' | 'changed' | 'only';

export interface MarkedParagraph {
  readonly text: string;
  readonly mark: ParagraphMark;
}

export interface Comparison {
  readonly left: readonly MarkedParagraph[];
  readonly right: readonly MarkedParagraph[];
}

/** Compares two texts whose paragraphs are separated by a line feed. Empty paragraphs are not shown. */
export function compareParagraphs(left: string, right: string): Comparison {
  const [before, after] = [paragraphs(left), paragraphs(right)];
  const marked = { left: before.map(same), right: after.map(same) };
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    mark(marked.left, buffer1, buffer2[1] > 0 ? 'changed' : 'only');
    mark(marked.right, buffer2, buffer1[1] > 0 ? 'changed' : 'only');
  }
  return marked;
}

function paragraphs(text: string): string[] {
  return text.split('\n').filter((paragraph) => paragraph.trim() !== '');
}

function same(text: string): MarkedParagraph {
  return { text, mark: 'same' };
}

function mark(list: MarkedParagraph[], [start, length]: [number, number], as: ParagraphMark): void {
  for (let at = start; at < start + length; at += 1) list[at] = { text: list[at]?.text ?? '', mark: as };
}
