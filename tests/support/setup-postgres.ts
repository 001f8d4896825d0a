/** Starts PostgreSQL once for the whole run, or uses the one named by TEST_POSTGRES_URL, and tells the tests where it is. */
import type { TestProject } from 'vitest/node';
import { startPostgres, type RunningPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

let started: RunningPostgres | null = null;

export async function setup(project: TestProject): Promise<void> {
  if (process.env.TEST_POSTGRES_URL === undefined) {
    started = await startPostgres();
    process.env.TEST_POSTGRES_URL = started.url;
  }
  project.provide('postgresUrl', process.env.TEST_POSTGRES_URL);
}

export async function teardown(): Promise<void> {
  await started?.stop();
  if (started !== null) delete process.env.TEST_POSTGRES_URL;
}
