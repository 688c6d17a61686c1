import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { Settings } from '../config/settings.js';
import { Failpoints } from '../faults/failpoints.js';
import { DiskFileStore } from './disk-file-store.js';
import { FileStore } from './file-store.js';

async function openStore({ storage }: Settings, faults?: Failpoints): Promise<FileStore> {
  if (storage.kind === 'disk') return DiskFileStore.open(join(storage.dataDir, 'files'), faults);
  // The SDK is large: only those who use S3 load it.
  const { S3FileStore } = await import('./s3-file-store.js');
  return new S3FileStore(storage.s3);
}

/** Files, on disk or in S3 as the settings say. */
@Global()
@Module({
  providers: [
    { provide: FileStore, useFactory: openStore, inject: [Settings, { token: Failpoints, optional: true }] },
  ],
  exports: [FileStore],
})
export class StorageModule {}
