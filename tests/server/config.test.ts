import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '#src/server/config.ts';

const S3 = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };

describe('the environment', () => {
  test('nothing set means this machine, SQLite and files in ./data', () => {
    expect(readConfig({})).toMatchObject({
      ...{
        port: 8787,
        host: '127.0.0.1',
        dataDir: './data',
        databaseUrl: null,
        s3: null,
        logLevel: 'info',
        metricsToken: null,
        swKill: false,
      },
      ...{ publicOrigin: 'http://localhost:8787', isHttps: false, demoPassword: 'demo-only-2026' },
    });
  });

  test('an empty variable is one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', S3_BUCKET: '' })).toMatchObject({ port: 8787, databaseUrl: null, s3: null });
  });

  test('the origin follows the port unless it is said', () => {
    expect(readConfig({ PORT: '9000' }).publicOrigin).toBe('http://localhost:9000');
    expect(readConfig({ PUBLIC_ORIGIN: 'https://cppcc.example/' })).toMatchObject({ publicOrigin: 'https://cppcc.example', isHttps: true });
  });

  test('object storage is set up whole', () => {
    expect(readConfig(S3).s3).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'files',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
  });

  test.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'cppcc.example' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'https://cppcc.example/app' }],
    ['PUBLIC_ORIGIN', { PUBLIC_ORIGIN: 'javascript:alert(1)' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['DEMO_PASSWORD', { DEMO_PASSWORD: 'short' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'x' }],
    ['APP_SW_KILL', { APP_SW_KILL: 'yes' }],
    ['S3_ENDPOINT', { ...S3, S3_ENDPOINT: 'nowhere' }],
    ['S3_SECRET_ACCESS_KEY', { ...S3, S3_SECRET_ACCESS_KEY: '' }],
  ])('a wrong %s is named, its value is not shown', (name, env) => {
    const read = () => readConfig(env);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} `));
    const value = Object.entries(env).find(([key]) => key === name)?.[1];
    if (value) expect(read).not.toThrow(value);
  });
});
