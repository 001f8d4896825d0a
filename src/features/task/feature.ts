import { ListTodo } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

/** Who gives tasks, as the record's own rule has it. Source: §1, §2.7. */
const GIVERS = ['countyOffice', 'localParty'] as const;

const task: Feature = {
  name: 'task',
  routes: [
    { path: '/tasks', load: async () => ({ Component: (await import('./views/tasks-page.tsx')).TasksPage }) },
    { path: '/tasks/new', load: async () => ({ Component: (await import('./views/new-task-page.tsx')).NewTaskPage }), roles: GIVERS },
    {
      path: '/tasks/deploy',
      load: async () => ({ Component: (await import('./views/deploy-page.tsx')).DeployPage }),
      roles: ['countyOffice'],
    },
    {
      path: '/deployments/:id',
      load: async () => ({ Component: (await import('./views/deployment-page.tsx')).DeploymentPage }),
      roles: ['countyOffice', 'chair'],
    },
    { path: '/tasks/:id', load: async () => ({ Component: (await import('./views/task-page.tsx')).TaskPage }) },
  ],
  nav: [{ place: 'tab', roles: ['localParty'], icon: ListTodo, labelKey: 'nav.tasks', to: '/tasks', order: 45 }],
};

export default task;
