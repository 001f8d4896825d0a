/** Where the pages of tasks are, and how each state looks. */
export const TASKS_PATH = '/tasks';

export function taskPath(id: string): string {
  return `${TASKS_PATH}/${id}`;
}

export const LOOKS = { assigned: 'toVerify', done: 'office', returned: 'returned', signedOff: 'filed' } as const;
