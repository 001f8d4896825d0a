import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_TYPES } from '#src/registry.ts';
import { dialects, type Dialect } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the description of the API', () => {
  let server: TestServer;
  let description: Description;
  beforeAll(async () => {
    server = await openServer(dialects[0] as Dialect); // the first of the two
    description = (await server.app.inject('/api/v1/openapi.json')).json<Description>();
  });
  afterAll(() => server.close());

  test('names every route that others may call', () => {
    expect(description.openapi).toMatch(/^3\.1/);
    const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes).toEqual(
      expect.arrayContaining([
        'post /api/v1/sync',
        'get /api/v1/sync/poke',
        'post /api/v1/session',
        'get /api/v1/session',
        'delete /api/v1/session',
        'get /api/v1/devices',
        'delete /api/v1/devices/{id}',
        'post /api/v1/password',
        'post /api/v1/activation',
        'post /api/v1/files',
        'head /api/v1/files/{id}',
        'patch /api/v1/files/{id}',
        'get /api/v1/files/{id}',
        'get /api/v1/receipt-key',
        'get /api/v1/offices/{office}/phones',
        'get /api/v1/people',
        'post /api/v1/people',
        'post /api/v1/people/codes',
        'post /api/v1/people/roster',
        'get /api/v1/people/{id}',
        'post /api/v1/people/{id}/disable',
        'post /api/v1/people/{id}/enable',
        'post /api/v1/people/{id}/move',
        'post /api/v1/people/{id}/roles',
        'post /api/v1/people/{id}/roles/end',
        'delete /api/v1/people/{id}/devices/{device}',
      ]),
    );
  });

  test('holds a schema for every record type and for every shape of the exchange', () => {
    const names = Object.keys(description.components.schemas);
    expect(names).toEqual(expect.arrayContaining(RECORD_TYPES.map((type) => `${type}Body`)));
    expect(names).toEqual(
      expect.arrayContaining(['SyncRequest', 'SyncResponse', 'Mutation', 'Result', 'Page', 'Change', 'Record', 'Problem']),
    );
    expect(description.components.schemas.reportBody).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
