/** Where the pages of an exemption are, and how its states look. */
export const EXEMPTIONS_PATH = '/exemptions';

export function exemptionPath(id: string): string {
  return `${EXEMPTIONS_PATH}/${id}`;
}

export const LOOKS = { open: 'verified', lifted: 'kept' } as const;
