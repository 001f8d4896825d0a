/** What the county's desks ask of the server with a network only: the audit book, a whole year, a list out of a spreadsheet. */
import { useMemo } from 'react';
import { type AuditAnswer, auditAnswer } from '#src/domain/audit-book.ts';
import { tableAnswer } from '#src/domain/table-answer.ts';
import { type YearExport, yearExport } from '#src/domain/year-export.ts';
import { useDesk } from './device-context.tsx';
import type { Surroundings } from './surroundings.ts';
import { base64, call, type Reply } from './wire-call.ts';

/** What came back, or the code of why not: `offline` when the server was not reached. */
export type CountyTold<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

export interface AuditQuestion {
  readonly person: string | null;
  readonly act: string | null;
  readonly day: string | null;
  /** Lines before this one; null from the newest on. */
  readonly before: number | null;
}

export interface CountyAsking {
  readonly audit: (question: AuditQuestion) => Promise<CountyTold<AuditAnswer>>;
  readonly year: (year: number) => Promise<CountyTold<YearExport>>;
  readonly table: (file: ArrayBuffer) => Promise<CountyTold<readonly (readonly string[])[]>>;
}

/** The largest list that fits into what the server reads, in bytes. */
export const MOST_TABLE_BYTES = 700_000;

export function useCountyDesk(): CountyAsking {
  const { around, account } = useDesk();
  return useMemo(() => askingFor(around, account.id), [around, account.id]);
}

interface Shape<T> {
  safeParse(json: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

function askingFor(around: Surroundings, owner: string): CountyAsking {
  return {
    audit: async (question) => told(auditAnswer, await call(around, { method: 'GET', url: `/api/v1/audit${queryOf(question)}` })),
    year: async (year) => told(yearExport, await call(around, { method: 'POST', url: `/api/v1/years/${year}/export`, owner })),
    table: async (file) => {
      const json = JSON.stringify({ file: base64(file) });
      const answer = told(tableAnswer, await call(around, { method: 'POST', url: '/api/v1/proposals/table', owner, json }));
      return answer.ok ? { ok: true, value: answer.value.rows } : answer;
    },
  };
}

function queryOf(question: AuditQuestion): string {
  const asked = Object.entries(question).filter(([, value]) => value !== null);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return asked.length === 0 ? '' : `?${query.toString()}`;
}

function told<T>(schema: Shape<T>, reply: Reply): CountyTold<T> {
  if (reply.kind === 'nothing') return { ok: false, code: 'offline' };
  if (reply.kind === 'refusal') return { ok: false, code: reply.code };
  const read = schema.safeParse(reply.json);
  return read.success ? { ok: true, value: read.data } : { ok: false, code: 'offline' };
}
