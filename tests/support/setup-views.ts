/** A page under test: an IndexedDB, matchers that speak of the screen, and no error in the console. */
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** How long a page may take to show what it was asked for; only a page that never shows it takes so long. */
configure({ asyncUtilTimeout: 60_000 });

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
    complaints.push(said);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(complaints, 'the page wrote to console.error').toEqual([]);
});
