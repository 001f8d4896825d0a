/**
 * Which navigations the worker answers with the stored app page. Everything else goes to the
 * server untouched: the interface, health checks, downloads, and any address that names a file.
 */
export const NOT_THE_APP: readonly RegExp[] = [
  /^\/api(\/|\?|$)/,
  /^\/(healthz|readyz|metrics)(\?|$)/,
  /^\/\.well-known\//,
  /^[^?]*\/[^/?]+\.[^/?]+$/,
  /^[^?]*\/[^/?]+\.[^/?]+\?/,
  /[?&]download=/,
];
