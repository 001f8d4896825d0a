/** The description of every route, made from the schemas the routes really use, with one schema per record type. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mutation } from '#src/domain/record/mutation.ts';
import { change, page, result, syncAnswer, syncRequest, wireRecord } from '#src/domain/record/wire.ts';
import { RECORD_TYPES, definitionOf } from '#src/registry.ts';
import { REPLY_CODES } from './problem-reply.ts';

const problem = z.object({
  app: z.literal('sqmy'),
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.enum(REPLY_CODES),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
});

/** Call before the routes are registered. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Sanmen CPPCC duty performance', version: '1' },
      components: {
        // The generator's types know only OpenAPI 3.0 schemas; 3.1 takes any JSON Schema.
        schemas: schemas() as never,
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
      },
      security: [{ session: [] }],
    },
    exposeHeadRoutes: true,
    transform: createJsonSchemaTransform({ skipList: [] }),
  });
  app.get('/api/v1/openapi.json', { config: { open: true }, schema: { hide: true } }, () => app.swagger());
}

function schemas(): Record<string, object> {
  const shared = {
    SyncRequest: syncRequest,
    SyncResponse: syncAnswer,
    Mutation: mutation,
    Result: result,
    Page: page,
    Change: change,
    Record: wireRecord,
    Problem: problem,
  };
  const named = Object.entries(shared).map(([name, schema]) => [name, jsonSchemaOf(schema)] as const);
  const bodies = RECORD_TYPES.flatMap((type) => {
    const definition = definitionOf(type);
    return definition ? [[`${type}Body`, jsonSchemaOf(definition.body)] as const] : [];
  });
  return Object.fromEntries([...named, ...bodies]);
}

function jsonSchemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
