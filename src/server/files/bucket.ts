/** Object storage, when it is set up: uploads grow there and the vault is there too. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { S3Store } from '@tus/s3-store';
import { Upload } from '@tus/server';
import type { S3Config } from '#src/server/config.ts';
import { placeOf, type Vault } from './vault.ts';

/** The store of the tus project; what it does not do is forget an upload that was completed. */
export class Bucket extends S3Store {
  constructor(config: S3Config) {
    super({
      useTags: false,
      s3ClientConfig: {
        bucket: config.bucket,
        endpoint: config.endpoint,
        region: config.region,
        forcePathStyle: true,
        credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
      },
    });
  }

  override async remove(id: string): Promise<void> {
    // An upload still growing has parts of its own, a completed one has not: then there is nothing to abort.
    await super.remove(id).catch(() => undefined);
    const keys = [id, this.infoKey(id), this.partKey(id, true)];
    await this.client.deleteObjects({ Bucket: this.bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } });
    await this.clearCache(id);
  }
}

/** A vault in object storage. */
export function bucketVault(bucket: Bucket): Vault {
  return {
    async put(shelf, hash, bytes) {
      const id = placeOf(shelf, hash);
      const there = await bucket.getUpload(id).catch(() => null);
      if (there?.size === bytes.length && there.offset === bytes.length) return;
      await bucket.create(new Upload({ id, size: bytes.length, offset: 0 }));
      await bucket.write(Readable.from([bytes]), id, 0);
    },
    async get(shelf, hash) {
      try {
        return await buffer(await bucket.read(placeOf(shelf, hash)));
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw error;
      }
    },
    has: async (shelf, hash) => ((await bucket.getUpload(placeOf(shelf, hash)).catch(() => null))?.offset ?? 0) > 0,
    remove: (shelf, hash) => bucket.remove(placeOf(shelf, hash)),
  };
}
