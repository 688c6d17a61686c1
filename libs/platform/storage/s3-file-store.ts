import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { S3Settings } from '../config/storage.section.js';
import { checkFileKey } from './check-file-key.js';
import { checkKeyPrefix } from './check-key-prefix.js';
import type {
  ByteRange,
  FileBody,
  FileContent,
  FileStat,
  PutIfAbsentResult,
  PutOptions,
  StoredFile,
} from './file-store.js';
import { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';
import { MeteredBody } from './metered-body.js';
import { resolveRange } from './resolve-range.js';
import { s3Failure } from './s3-failure.js';

const MEBIBYTE = 1_048_576;
const PART_BYTES = 8 * MEBIBYTE;
/** Parts of one upload in memory at once. */
const PARTS_IN_FLIGHT = 2;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;

/** Files in an S3 bucket. Large ones go up in parts and appear only when the last part is there. */
export class S3FileStore extends FileStore implements OnApplicationShutdown {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    super();
    this.bucket = settings.bucket;
    this.client = new S3Client({
      region: settings.region,
      forcePathStyle: settings.forcePathStyle,
      // Checksums in trailers are not understood by every server that speaks S3.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: IDLE_TIMEOUT_MS },
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
      ...(settings.accessKeyId === undefined || settings.secretAccessKey === undefined
        ? {}
        : { credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey } }),
    });
  }

  async put(key: string, body: FileBody, options: PutOptions): Promise<StoredFile> {
    return this.upload(key, body, options, {});
  }

  async putIfAbsent(key: string, body: FileBody, options: PutOptions): Promise<PutIfAbsentResult> {
    // Servers that do not know the condition below would replace the object.
    if (await this.exists(key)) return { created: false };
    try {
      return { created: true, ...(await this.upload(key, body, options, { IfNoneMatch: '*' })) };
    } catch (error) {
      if (error instanceof FileStoreError && s3Failure.isPresent(error.cause)) return { created: false };
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<FileContent> {
    checkFileKey(key);
    const bytes = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end ?? ''}` };
    try {
      const found = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, ...bytes }));
      const stream = found.Body instanceof Readable ? found.Body : Readable.from([]);
      const size = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength ?? 0);
      try {
        const { start, end } = resolveRange(range, size);
        const sent = `bytes ${start}-${end}/${size}`;
        if (range !== undefined && found.ContentRange !== sent) {
          throw new FileStoreError('storage.unavailable', new Error('The server sent another range'));
        }
        return { stream, size, start, end };
      } catch (error) {
        stream.destroy();
        throw error;
      }
    } catch (error) {
      throw s3Failure.toError(error);
    }
  }

  async stat(key: string): Promise<FileStat | undefined> {
    checkFileKey(key);
    try {
      const found: HeadObjectCommandOutput = await this.client.send(
        new HeadObjectCommand({ Bucket: this.bucket, Key: key }),
      );
      return { key, size: found.ContentLength ?? 0, modifiedAt: found.LastModified ?? new Date(0) };
    } catch (error) {
      if (s3Failure.isMissing(error)) return undefined;
      throw s3Failure.toError(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.stat(key)) !== undefined;
  }

  async delete(key: string): Promise<void> {
    checkFileKey(key);
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    } catch (error) {
      if (!s3Failure.isMissing(error)) throw s3Failure.toError(error);
    }
  }

  async *list(prefix: string): AsyncGenerator<FileStat> {
    checkKeyPrefix(prefix);
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix: prefix || 'org/' },
    );
    try {
      for await (const page of pages) {
        for (const { Key: key, Size: size = 0, LastModified: modifiedAt = new Date(NaN) } of page.Contents ??
          [])
          if (key !== undefined) yield { key, size, modifiedAt };
      }
    } catch (error) {
      throw s3Failure.toError(error);
    }
  }

  async check(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
    } catch (error) {
      throw new FileStoreError('storage.unavailable', error);
    }
  }

  /** Ends the connections that are kept open; Nest calls it. */
  onApplicationShutdown(): void {
    this.client.destroy();
  }

  private async upload(
    key: string,
    body: FileBody,
    options: PutOptions,
    condition: { readonly IfNoneMatch?: string },
  ): Promise<StoredFile> {
    checkFileKey(key);
    const metered = new MeteredBody(body, options);
    const target = { Bucket: this.bucket, Key: key, ...condition };
    try {
      if (body instanceof Uint8Array && body.byteLength <= PART_BYTES) {
        await metered.drain();
        await this.client.send(new PutObjectCommand({ ...target, Body: body }));
      } else {
        const upload = { client: this.client, partSize: PART_BYTES, queueSize: PARTS_IN_FLIGHT };
        const content = Readable.from(metered, { objectMode: false });
        await new Upload({ ...upload, params: { ...target, Body: content } }).done();
      }
      return metered.stored(key);
    } catch (error) {
      throw metered.failure ?? new FileStoreError('storage.unavailable', error);
    }
  }
}
