import { describe, expect, test } from 'vitest';
import { NOT_THE_APP } from '#src/worker/routes.ts';

const isTheApp = (address: string) => !NOT_THE_APP.some((pattern) => pattern.test(address));

describe('a page load without a network', () => {
  test.each(['/', '/?src=pwa', '/reports/new', '/reports/0197-aa/edit', '/records?status=draft&q=a.b', '/sync', '/apiary'])(
    '%s opens the app',
    (address) => {
      expect(isTheApp(address)).toBe(true);
    },
  );

  test.each([
    '/api/v1/sync',
    '/api/v1/files/abc',
    '/api',
    '/healthz',
    '/readyz',
    '/metrics',
    '/.well-known/security.txt',
    '/robots.txt',
    '/assets/gone-1a2b.js',
    '/export/2026.docx?name=x',
    '/file/2026?download=1',
    '/file?year=2026&download=docx',
  ])('B-94 %s is left to the server', (address) => {
    expect(isTheApp(address)).toBe(false);
  });
});
