/** The public half of the key that signs receipts, for whoever wants to check one. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { receiptKey } from '#src/domain/record/receipt.ts';
import type { SigningKey } from '#src/server/store/receipt-key.ts';

export function registerReceiptKey(plainApp: FastifyInstance, { jwk }: SigningKey): void {
  const app = plainApp.withTypeProvider<ZodTypeProvider>();
  app.get('/api/v1/receipt-key', { config: { open: true }, schema: { response: { 200: receiptKey } } }, () => jwk);
}
