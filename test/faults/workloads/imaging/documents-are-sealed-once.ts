import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyPdfSignatures } from '#reporting/infrastructure/pdf/testing/verify-pdf-signature';
import { bySql, type Invariant } from '../../checks/invariant.js';

const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';

interface Version {
  readonly reportId: string;
  readonly documents: number;
  readonly registered: number;
  readonly key: string | null;
  readonly sha256: string | null;
}

/**
 * Each signed version has one document, which is sealed, registered and stored in its study once.
 *
 * @param root of the file store
 */
export function documentsAreSealedOnce(root: string): Invariant {
  const verified = new Set<string>();

  async function wrong({ reportId, documents, registered, key, sha256 }: Version): Promise<string[]> {
    if (documents !== 1 || !key) return [`a version of report ${reportId} has ${documents} documents`];
    if (registered !== 1) return [`a document of report ${reportId} is registered ${registered} times`];
    const pdf = await readFile(join(root, key)).catch(() => Buffer.alloc(0));
    const hash = createHash('sha256').update(pdf).digest('hex');
    if (hash !== sha256) return [`the document of report ${reportId} is not the one that was registered`];
    if (verified.has(hash)) return [];
    verified.add(hash);
    const signatures = verifyPdfSignatures(pdf);
    const holds = signatures.every(
      (one) => one.coversWholeFile && one.digestMatches && one.signatureMatches && one.certificateMatches,
    );
    return signatures.length === 1 && holds ? [] : [`the seal of report ${reportId} does not hold`];
  }

  return {
    name: 'every version has one document with a seal that holds',
    async check({ rows }) {
      const versions = await rows<Version>(
        `SELECT v.report_id AS "reportId", count(f.file_id)::int AS documents, min(f.storage_key) AS key, min(f.sha256) AS sha256,
                (SELECT count(*) FROM file r WHERE r.storage_key = min(f.storage_key) AND r.sha256 = min(f.sha256))::int AS registered
         FROM report_revision v LEFT JOIN report_file f USING (report_id, revision) GROUP BY v.report_id, v.revision`,
      );
      const strays = await rows<{ name: string }>(
        `SELECT name FROM file r WHERE subject_type = 'report' AND NOT EXISTS (SELECT FROM report_file f WHERE f.file_id = r.id)`,
      );
      const studies = await rows<{ uid: string }>(
        `SELECT study_instance_uid AS uid FROM study s
         WHERE (SELECT count(*) FROM instance i WHERE i.study_id = s.id AND i.sop_class_uid = '${ENCAPSULATED_PDF}')
           <> (SELECT count(*) FROM report r JOIN report_revision v ON v.report_id = r.id WHERE r.study_id = s.id)`,
      );
      const found = await Promise.all(versions.map(wrong));
      return [
        ...found.flat(),
        ...studies.map(({ uid }) => `study ${uid} does not hold each version of its report once`),
        ...strays.map(({ name }) => `the file ${name} is of no version`),
      ];
    },
    corruptions: [
      bySql(
        'losing a document in its study',
        `DELETE FROM instance WHERE id = (SELECT id FROM instance WHERE sop_class_uid = '${ENCAPSULATED_PDF}' LIMIT 1)`,
      ),
      bySql(
        'losing a document',
        'DELETE FROM report_file WHERE report_id = (SELECT report_id FROM report_file LIMIT 1)',
      ),
      bySql(
        'exchanging a document',
        `UPDATE report_file SET sha256 = 'x' WHERE report_id = (SELECT report_id FROM report_file LIMIT 1)`,
      ),
      bySql(
        'registering one that is of nothing',
        `INSERT INTO file (id, organization_id, version, name, content_type, size, sha256, storage_key, subject_type, subject_id)
         SELECT gen_random_uuid(), organization_id, 1, name, content_type, size, sha256, storage_key, subject_type, subject_id
         FROM file WHERE subject_type = 'report' LIMIT 1`,
      ),
    ],
  };
}
