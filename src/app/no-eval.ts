/**
 * Schemas are read step by step, never compiled to code: the page's security policy refuses code
 * made from text, and the mere question whether it would is reported. The library keeps its options
 * in this one global so that they can be set before it is loaded. Must be the first import of main.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
