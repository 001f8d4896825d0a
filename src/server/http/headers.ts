/** What every answer says to the browser that receives it. */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '#src/server/config.ts';

const PERMISSIONS = 'camera=(self), microphone=(self), geolocation=(self), fullscreen=(self), payment=(), usb=(), serial=()';

/** The page may load only what we ship; scripts are never made from text. `wasm-unsafe-eval` lets it start our own reader of codes, nothing else. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameSrc: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['app-sw', 'app-photo'],
};

/** Data is never a page: opened by itself it may do nothing. */
const DATA_POLICY = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] };

/** Registers both sets and gives every answer the one of its kind. */
export async function registerHeaders(app: FastifyInstance, { isHttps }: Pick<Config, 'isHttps'>): Promise<void> {
  await app.register(helmet, { global: false });
  const common = {
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  };
  const page = { ...PAGE_POLICY, ...(isHttps ? { upgradeInsecureRequests: [] } : {}) };
  const asPage = { ...common, contentSecurityPolicy: { useDefaults: false, directives: page } };
  const asData = { ...common, contentSecurityPolicy: { useDefaults: false, directives: DATA_POLICY } };
  app.addHook('onRequest', async (request, reply) => {
    const isData = isDataAddress(request.url);
    void reply.helmet(isData ? asData : asPage);
    setRaw(reply, 'permissions-policy', PERMISSIONS);
    if (isData) setRaw(reply, 'cache-control', 'no-store');
  });
}

/** Addresses that answer with data, never with a page of the app. */
export function isDataAddress(url: string): boolean {
  return /^\/(api(\/|\?|$)|healthz|readyz|metrics)/.test(url);
}

/** On the raw answer, so that routes which write to the socket themselves carry it too. */
function setRaw(reply: FastifyReply, name: string, value: string): void {
  reply.raw.setHeader(name, value);
}
