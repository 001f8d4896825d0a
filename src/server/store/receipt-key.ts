/** The key that signs receipts. It lies in the database, so that every process has it and every backup holds it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { keyName, type ReceiptKey } from '#src/domain/record/receipt.ts';
import { write, type Store } from './database.ts';

const NAME = 'receipt_key';

export interface SigningKey {
  readonly secret: KeyObject;
  readonly open: KeyObject;
  /** What everybody may know of it. */
  readonly jwk: ReceiptKey;
}

/** The county's signing key, made the first time it is asked for: at set-up, or at the first start on an older database. */
export async function signingKey(store: Store): Promise<SigningKey> {
  const known = await store.reader.selectFrom('app_meta').select('value').where('name', '=', NAME).executeTakeFirst();
  return keyFrom(known?.value ?? (await makeKey(store)));
}

/** Reads the key once for a running server; a failure is not remembered. */
export function keepKey(store: Store): () => Promise<SigningKey> {
  let kept: Promise<SigningKey> | null = null;
  return () => {
    kept ??= signingKey(store).catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

/** Of two processes that begin at the same moment, one makes it and both use it. */
async function makeKey(store: Store): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const value = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  return write(store, async (trx) => {
    await trx
      .insertInto('app_meta')
      .values({ name: NAME, value })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return (await trx.selectFrom('app_meta').select('value').where('name', '=', NAME).executeTakeFirstOrThrow()).value;
  });
}

function keyFrom(value: string): SigningKey {
  const secret = createPrivateKey({ key: Buffer.from(value, 'base64'), type: 'pkcs8', format: 'der' });
  const open = createPublicKey(secret);
  const x = open.export({ format: 'jwk' }).x ?? '';
  return { secret, open, jwk: { kid: keyName(x), kty: 'OKP', crv: 'Ed25519', x, alg: 'EdDSA', use: 'sig' } };
}
