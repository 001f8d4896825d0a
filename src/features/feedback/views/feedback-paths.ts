/** Where the pages of feedback are, and how its states look. */
export const FEEDBACK_PATH = '/feedback';

export function feedbackPath(id: string): string {
  return `${FEEDBACK_PATH}/${id}`;
}

export const LOOKS = { open: 'toVerify', answered: 'replied', closed: 'kept' } as const;
