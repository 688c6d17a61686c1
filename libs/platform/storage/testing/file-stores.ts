import { mkdtemp, rm, utimes } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFileStore } from '../disk-file-store.js';
import type { FileStore } from '../file-store.js';
import { S3FileStore } from '../s3-file-store.js';

interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
const S3rver = jest.requireActual<new (options: object) => S3Server>('@20minutes/s3rver');

/** A store with nothing in it. */
export interface OpenedStore {
  readonly store: FileStore;
  /** Makes a stored file look as if it had been stored so many hours ago. */
  age(key: string, hours: number): Promise<void>;
  close(): Promise<void>;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'isocenter-files-'));

function aging(path: (key: string) => string): OpenedStore['age'] {
  return (key, hours) => {
    const time = new Date(Date.now() - hours * 3_600_000);
    return utimes(path(key), time, time);
  };
}

async function onDisk(): Promise<OpenedStore> {
  const folder = await newFolder();
  return {
    store: await DiskFileStore.open(folder),
    age: aging((key) => join(folder, key)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function inS3(): Promise<OpenedStore> {
  const folder = await newFolder();
  const options = {
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    allowMismatchedSignatures: true,
  };
  const server = new S3rver({ ...options, configureBuckets: [{ name: 'files' }] });
  const { port } = await server.run();
  const store = new S3FileStore({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'files',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    forcePathStyle: true,
  });
  return {
    store,
    age: aging((key) => join(folder, 'files', `${key}._S3rver_object`)),
    close: async () => {
      store.onApplicationShutdown();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every kind of store there is, for `describe.each`. */
export const FILE_STORES: readonly (readonly [string, () => Promise<OpenedStore>])[] = [
  ['on disk', onDisk],
  ['in S3', inS3],
];
