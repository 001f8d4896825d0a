/** Where the pages of tasks are, and how each state looks. */
export const TASKS_PATH = '/tasks';

export function taskPath(id: string): string {
  return `${TASKS_PATH}/${id}`;
}

/** Where the tasks of one deployment stand side by side. */
export function deploymentPath(id: string): string {
  return `/deployments/${id}`;
}

export const LOOKS = { assigned: 'toVerify', done: 'office', returned: 'returned', signedOff: 'filed' } as const;
