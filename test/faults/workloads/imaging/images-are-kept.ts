import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';
import { CT_IMAGE, dataSetHash } from './ct-image.js';

interface Stored {
  readonly uid: string;
  readonly key: string;
  readonly sha256: string;
  readonly rows: number;
}

const STORED = `SELECT sop_instance_uid AS uid, min(storage_key) AS key, min(sha256) AS sha256, count(*)::int AS rows
  FROM instance WHERE sop_class_uid = '${CT_IMAGE}' GROUP BY 1`;

/**
 * Each acknowledged image is there once, its file is the one that its row tells of, and what it holds is what was sent; over
 * WADO-RS, too, where each is fetched once.
 *
 * @param place where files are, and how images are fetched
 */
export function imagesAreKept(place: {
  readonly files: string;
  readonly publicUrl: string;
  readonly apiKey: () => string;
}): Invariant {
  const fetched = new Set<string>();

  async function kept({ uid, key, sha256 }: Stored, sent: LedgerEntry): Promise<string[]> {
    const file = await readFile(join(place.files, key)).catch(() => undefined);
    if (!file) return [`image ${uid} has a row and no file`];
    if (createHash('sha256').update(file).digest('hex') !== sha256)
      return [`the file of image ${uid} is not the one that its row tells of`];
    if (dataSetHash(file) !== sent.data?.['sha256']) return [`image ${uid} is not what was sent`];
    if (fetched.has(uid)) return [];
    fetched.add(uid);
    return (await retrieve(uid, sent)) === sent.data['sha256']
      ? []
      : [`image ${uid} is not retrieved as it was sent`];
  }

  async function retrieve(uid: string, { data }: LedgerEntry): Promise<string | undefined> {
    const path = `studies/${String(data?.['studyInstanceUid'])}/series/${String(data?.['seriesInstanceUid'])}/instances/${uid}`;
    const response = await fetch(`${place.publicUrl}/dicomweb/${path}`, {
      headers: {
        authorization: `Bearer ${place.apiKey()}`,
        accept: 'multipart/related; type="application/dicom"; transfer-syntax=*',
      },
    });
    const body = Buffer.from(await response.arrayBuffer());
    const start = body.indexOf('\r\n\r\n') + 4;
    return response.ok ? dataSetHash(body.subarray(start, body.lastIndexOf('\r\n--'))) : undefined;
  }

  return {
    name: 'every acknowledged image is there once, as it was sent',
    async check({ ledger, rows }) {
      const images = ledger.filter(({ data }) => data?.['kind'] === 'image');
      const sent = new Map(images.map((entry) => [entry.key, entry]));
      const acknowledged = new Set(
        images.filter(({ event }) => event === 'acknowledged').map(({ key }) => key),
      );
      const stored = new Map((await rows<Stored>(STORED)).map((row) => [row.uid, row]));
      const found = [...acknowledged]
        .filter((uid) => !stored.has(uid))
        .map((uid) => `image ${uid} was acknowledged and is not there`);
      for (const row of stored.values()) {
        const entry = sent.get(row.uid);
        if (!entry) found.push(`image ${row.uid} was never sent`);
        else if (row.rows !== 1) found.push(`image ${row.uid} is there ${row.rows} times`);
        else found.push(...(await kept(row, entry)));
      }
      return found;
    },
    corruptions: [
      bySql('losing an image', `DELETE FROM instance WHERE id = (SELECT id FROM instance LIMIT 1)`),
      bySql(
        'inventing one',
        `UPDATE instance SET sop_instance_uid = '1.2.3' WHERE id = (SELECT id FROM instance WHERE sop_class_uid = '${CT_IMAGE}' LIMIT 1)`,
      ),
      {
        by: 'flipping a bit of a file',
        async apply({ rows }) {
          const [row] = await rows<Stored>(`${STORED} LIMIT 1`);
          if (!row) throw new Error('There is no image.');
          const path = join(place.files, row.key);
          const before = await readFile(path);
          const after = Buffer.from(before);
          after[after.length - 1]! ^= 1;
          await writeFile(path, after);
          return () => writeFile(path, before);
        },
      },
    ],
  };
}
