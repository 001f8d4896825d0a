/** The workload of the shared bench as reports of ours, the same for phone and server. */
import type { Body } from '#src/domain/record/stored.ts';

export const LOGIN = 'bench';
export const PASSWORD = '测速用的密码十二个字';

/** One record of the workload: about 1.2 KB. */
export interface BenchRecord {
  readonly id: string;
  readonly title: string;
  readonly situation: string;
  readonly analysis: string;
  readonly suggestion: string;
  readonly category: string;
  readonly status: string;
  readonly createdAt: number;
}

/** What reports have no field for lies in the nearest one-line fields. */
export function bodyOf({ title, situation, analysis, suggestion, category, status, createdAt }: BenchRecord): Body {
  return { title, situation, analysis, suggestions: suggestion, category, sourceVillage: status, place: String(createdAt) };
}

/** Records like those of the shared bench, for measuring without it. */
export function benchRecords(count: number, newId: () => string): BenchRecord[] {
  const text = (chars: number, i: number) =>
    Array.from({ length: chars }, (_, at) => String.fromCodePoint(0x4e00 + ((i * 131 + at * 17) % 3000))).join('');
  return Array.from({ length: count }, (_, i) => ({
    id: newId(),
    title: text(22, i),
    situation: text(130, i),
    analysis: text(95, i),
    suggestion: text(50, i),
    category: ['health', 'fishery', 'transport'][i % 3] ?? 'other',
    status: ['draft', 'submitted'][i % 2] ?? 'draft',
    createdAt: 1_735_689_600_000 + i * 37_000,
  }));
}
