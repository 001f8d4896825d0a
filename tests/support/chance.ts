/**
 * fast-check for every property test, with one seed, so that the ordinary run passes or fails by the program alone.
 * `CHANCE_SEED=7 npx vitest run …` looks elsewhere.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.CHANCE_SEED ?? 2026) });

export { default as fc } from 'fast-check';
