/** RFC 8785 by the machine's own means; says the same as the domain's `canonical` of well-formed text, several times faster. */

/** Canonical JSON text. Broken text, which has no canonical form, is escaped and so keeps a form of its own. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>; // what is left is a plain object of parsed JSON
  let text = '{';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalText(member)}`;
  }
  return `${text}}`;
}
