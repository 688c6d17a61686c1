import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { utimes } from 'node:fs/promises';
import { bySql, type Invariant } from '../../checks/invariant.js';
import { KNOWN_FILES, storedFiles } from './stored-files.js';

/** What died in between leaves a file without a row; the sweep removes those that are older. */
const GRACE_MS = 86_400_000;

/** @param root of the file store */
export function filesHaveRows(root: string): Invariant {
  return {
    name: 'every row has its file, and no file that the sweep must have seen is without one',
    async check({ rows }) {
      const files = new Map((await storedFiles(root)).map((file) => [file.key, file]));
      const known = new Set((await rows<{ key: string }>(KNOWN_FILES)).map(({ key }) => key));
      const old = [...files.values()].filter(
        ({ key, modifiedMs }) => !known.has(key) && Date.now() - modifiedMs > GRACE_MS,
      );
      return [
        ...[...known].filter((key) => !files.has(key)).map((key) => `the file ${key} is lost`),
        ...old.map(({ key }) => `the file ${key} belongs to nothing and stays`),
      ];
    },
    corruptions: [
      bySql(
        'telling of a file that is not there',
        `UPDATE report_file SET storage_key = storage_key || 'x' WHERE report_id = (SELECT report_id FROM report_file LIMIT 1)`,
      ),
      {
        by: 'leaving an old file behind',
        async apply({ rows }) {
          const [row] = await rows<{ key: string }>(`${KNOWN_FILES} LIMIT 1`);
          const path = join(root, dirname(row?.key ?? ''), 'left-behind');
          await writeFile(path, '');
          const then = new Date(Date.now() - 2 * GRACE_MS);
          await utimes(path, then, then);
          return () => rm(path);
        },
      },
    ],
  };
}
