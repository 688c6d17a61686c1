import { resolve } from 'node:path';
import { section } from './section.js';
import { variable } from './variable.js';

/** An S3 bucket and how to reach it. Without keys the SDK's own sources (instance role, profile) are asked. */
export interface S3Settings {
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string | undefined;
  readonly secretAccessKey: string | undefined;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  readonly forcePathStyle: boolean;
}

/** Where files are. `dataDir` is absolute and there in both kinds: mail drop, embedded database. */
export type StorageSettings =
  | { readonly kind: 'disk'; readonly dataDir: string }
  | { readonly kind: 's3'; readonly dataDir: string; readonly s3: S3Settings };

/** Where files are kept: on disk, or in S3 when S3_BUCKET is set. */
export const storageSection = section({
  variables: {
    DATA_DIR: variable.text().default('.data'),
    S3_ENDPOINT: variable.root('http', 'https').optional(),
    S3_REGION: variable.text().default('us-east-1'),
    S3_BUCKET: variable.text().optional(),
    S3_ACCESS_KEY_ID: variable.text().optional(),
    S3_SECRET_ACCESS_KEY: variable.text().optional(),
    S3_FORCE_PATH_STYLE: variable.flag().optional(),
  },
  *rules(v) {
    const others = [v.S3_ENDPOINT, v.S3_ACCESS_KEY_ID, v.S3_SECRET_ACCESS_KEY];
    if (v.S3_BUCKET === undefined && others.some((value) => value !== undefined)) {
      yield { variable: 'S3_BUCKET', message: 'must be set when other S3_ variables are' };
    }
    if ((v.S3_ACCESS_KEY_ID === undefined) !== (v.S3_SECRET_ACCESS_KEY === undefined)) {
      yield { variable: 'S3_SECRET_ACCESS_KEY', message: 'and S3_ACCESS_KEY_ID go together' };
    }
  },
  settings: (v): StorageSettings => {
    const dataDir = resolve(v.DATA_DIR);
    if (v.S3_BUCKET === undefined) return { kind: 'disk', dataDir };
    return {
      kind: 's3',
      dataDir,
      s3: {
        endpoint: v.S3_ENDPOINT,
        region: v.S3_REGION,
        bucket: v.S3_BUCKET,
        accessKeyId: v.S3_ACCESS_KEY_ID,
        secretAccessKey: v.S3_SECRET_ACCESS_KEY,
        // Servers other than Amazon's seldom have a name per bucket.
        forcePathStyle: v.S3_FORCE_PATH_STYLE ?? v.S3_ENDPOINT !== undefined,
      },
    };
  },
});
