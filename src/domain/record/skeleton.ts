/** What a paper began with and what its author wrote: words nobody added anything to are not an answer. */
import type { Template } from '#src/domain/settings.ts';
import type { Body } from './stored.ts';

/** The body without the fields in which nothing but the county's template stands, white space aside. */
export function withoutSkeleton(body: Body, template: Template): Body {
  return Object.fromEntries(Object.entries(body).filter(([field, value]) => !isSkeleton(value, template[field])));
}

function isSkeleton(value: unknown, skeleton: string | undefined): boolean {
  return typeof value === 'string' && skeleton !== undefined && bare(value) === bare(skeleton);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
