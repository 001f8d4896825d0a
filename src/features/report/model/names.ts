/** Names as people write several of them in one line. */

/** The names in a line, parted by 、，； or a line break; each once, in the order written. Spaces inside a name stay. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
