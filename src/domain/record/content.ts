/** Hashes that say which words somebody was shown. RFC 8785 canonical JSON, SHA-256, lowercase hex. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { authorFields, type RecordDefinition } from './definition.ts';
import type { Body } from './stored.ts';

export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hash of the author's words: what a reviewer's decision is bound to. Empty fields are left out; `""` and `[]` are values. */
export function contentHash(definition: RecordDefinition, body: Body): string {
  return hashOfFields(body, authorFields(definition));
}

/** The same of fields named by hand: an older version's. */
export function hashOfFields(body: Body, names: readonly string[]): string {
  return hashText(canonical(filled(body, names)));
}

/** Hash of the whole body: what a delete is bound to. */
export function wholeHash(body: Body): string {
  return hashText(canonical(filled(body, Object.keys(body))));
}

function filled(body: Body, names: readonly string[]): Body {
  return Object.fromEntries(names.flatMap((name) => (isEmpty(body[name]) ? [] : [[name, body[name] ?? null]])));
}

/** A field nobody has filled: absent or null. */
export function isEmpty(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  return a === b || canonical(a) === canonical(b);
}

/** Did any of these fields change between two bodies? */
export function fieldsChanged(names: readonly string[], before: Body, after: Body): boolean {
  return names.some((name) => !sameValue(before[name], after[name]));
}
