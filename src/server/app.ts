/** The whole server without a port: every route, every guard, every header. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerGuard } from './auth/guard.ts';
import { fileServices } from './files/services.ts';
import { registerAccounts } from './http/accounts.ts';
import { registerAudit } from './http/audit.ts';
import { registerBody } from './http/body.ts';
import { registerDuties } from './http/duties.ts';
import { clientError, frameworkErrors, registerErrors } from './http/errors.ts';
import { registerFiles } from './http/files.ts';
import { registerHeaders } from './http/headers.ts';
import { registerHealth } from './http/health.ts';
import { registerHost } from './http/host.ts';
import { knownRoutes } from './http/known-routes.ts';
import { registerMetrics } from './http/metrics.ts';
import { registerOpenApi } from './http/openapi.ts';
import { registerPoke } from './http/poke.ts';
import { Refusal } from './http/problem-reply.ts';
import { registerProposalTable } from './http/proposal-table.ts';
import { registerReceiptKey } from './http/receipt-key.ts';
import { registerRoster } from './http/roster.ts';
import { registerSession } from './http/session.ts';
import { registerStatic } from './http/static.ts';
import { registerSync } from './http/sync.ts';
import { registerWaitingPhones } from './http/waiting-phones.ts';
import { registerYearExport } from './http/year-export.ts';
import type { Parts } from './parts.ts';
import { signingKey } from './store/receipt-key.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface AppOptions {
  /** Sees every request first and hands on what is not its own: the page builder while developing. */
  readonly front?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/** Longer than a slow phone needs, shorter than somebody who only wants to keep the door open. */
const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 30_000 };
/** Answers smaller than this travel as they are. */
const COMPRESS_FROM = 1024;

/** Builds the app; the caller listens and closes. */
export async function buildApp(parts: Parts, { front }: AppOptions = {}): Promise<FastifyInstance> {
  const app = newFastify(parts, front);
  const methodsOf = knownRoutes(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app, parts.log);
  registerBody(app);
  await registerHeaders(app, parts.config);
  registerHost(app, parts.config);
  await app.register(compress, { globalDecompression: false, encodings: ['gzip'], threshold: COMPRESS_FROM, zlibOptions: { level: 3 } });
  registerGuard(app, parts);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new Refusal('too_many_requests', { retryAfter: ttl / 1000 }),
  });
  registerMetrics(app, parts);
  await registerOpenApi(app);
  registerHealth(app, parts);
  registerSession(app, parts);
  registerSync(app, parts);
  registerReceiptKey(app, await signingKey(parts.store));
  registerPoke(app, parts);
  registerDuties(app, parts);
  registerWaitingPhones(app, parts);
  registerAudit(app, parts);
  registerYearExport(app, parts);
  registerProposalTable(app);
  registerAccounts(app, parts);
  registerRoster(app, parts);
  registerFiles(app, fileServices(parts.config, parts.store, parts.now));
  await registerStatic(app, parts, methodsOf);
  return app;
}

function newFastify({ config, log }: Parts, front: AppOptions['front']): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log;
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    // Behind HTTPS there is a proxy on this machine, and only that one is believed about who is asking.
    trustProxy: config.isHttps ? 'loopback' : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors,
    clientErrorHandler: clientError,
    serverFactory: (handler) => serverFor(handler, front),
  });
}

function serverFor(handler: Handler, front: AppOptions['front']): Server {
  const answer: Handler = front ? (request, response) => front(request, response, () => handler(request, response)) : handler;
  return createServer(LIMITS, answer);
}
