/** What the environment says, read once at the start and checked, so that a wrong value is found before anybody signs in. */
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const origin = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin: plain } = new URL(text);
  return /^https?:$/.test(protocol) && plain === text.replace(/\/$/, '');
});
const text = z.string().min(1);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: text.default('127.0.0.1'),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional(),
  PUBLIC_ORIGIN: origin.optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: text.optional(),
  S3_REGION: text.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  DEMO_PASSWORD: z.string().min(8).max(200).default('demo-only-2026'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.string().min(8).optional(),
  APP_SW_KILL: z.enum(['0', '1']).default('0'),
});

export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Scheme, host and port under which people reach the app. */
  readonly publicOrigin: string;
  /** Cookies are `__Host-` and Secure, and HTTPS is asked for, when the origin has it. */
  readonly isHttps: boolean;
  /** Null: files in `dataDir`. */
  readonly s3: S3Config | null;
  readonly demoPassword: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly metricsToken: string | null;
  /** Serves a worker that takes itself out of every browser, for the day the real one is broken. */
  readonly swKill: boolean;
  /** Exchanges one session may ask for in a minute; a phone with ten thousand waiting acts needs some hundred. */
  readonly syncPerMinute: number;
}

/** A variable that cannot be used; the message names it and nothing of its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment. Empty variables count as not set.
 *
 * @throws ConfigError naming the first variable that is wrong or missing
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(`${String(parsed.error.issues[0]?.path[0])} has a value that cannot be used`);
  const values = parsed.data;
  const publicOrigin = (values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    publicOrigin,
    isHttps: publicOrigin.startsWith('https:'),
    s3: s3Of(values),
    demoPassword: values.DEMO_PASSWORD,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
    swKill: values.APP_SW_KILL === '1',
    syncPerMinute: 1200,
  };
}

/** Object storage is set up whole or not at all. */
function s3Of(values: z.output<typeof environment>): S3Config | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values;
  const needed = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  if (S3_REGION === undefined && Object.values(needed).every((value) => value === undefined)) return null;
  const missing = Object.entries(needed).find(([, value]) => value === undefined);
  if (missing) throw new ConfigError(`${missing[0]} is needed beside the other S3 variables`);
  return {
    endpoint: S3_ENDPOINT ?? '',
    bucket: S3_BUCKET ?? '',
    region: S3_REGION ?? 'us-east-1',
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
  };
}
