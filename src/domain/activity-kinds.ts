/** What a liaison office does with its members; plans and activities speak of the same kinds. Source: §2.1–§2.4, §3.3.3. */
export const ACTIVITY_KINDS = [
  'study',
  'sitIn',
  'briefing',
  'inspection',
  'research',
  'symposium',
  'sector',
  'proposalConsultation',
  'plenaryPreparation',
  'other',
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
