/** The worker that makes photos small, started through the page's Trusted Types policy. */
import workerUrl from '#src/device/photo-worker.ts?worker&url';

/** Trusted Types, which the standard library does not describe yet. */
interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
  };
}

/** The way to start it, or null where the browser or the server's policy has none; photos are then made small in the page. */
export function photoWorker(window: Window & typeof globalThis & TrustedTypesWindow): (() => Worker) | null {
  if (!('Worker' in window)) return null;
  try {
    const policy = window.trustedTypes?.createPolicy('app-photo', {
      createScriptURL: (url) => {
        if (url !== workerUrl) throw new TypeError(url);
        return url;
      },
    });
    // A trusted address stands for its text; the standard library's types know only the text.
    const trusted = (policy?.createScriptURL(workerUrl) ?? workerUrl) as string;
    return () => new window.Worker(trusted, { type: 'module' });
  } catch {
    return null;
  }
}
