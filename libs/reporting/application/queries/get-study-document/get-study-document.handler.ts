import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { KeyImage } from '../../../domain/key-image.js';
import { sourcesOf } from '../../services/sources-of.js';
import { GetStudyDocument } from './get-study-document.query.js';
import type { StudyDocumentView } from './study-document.view.js';

@QueryHandler(GetStudyDocument)
export class GetStudyDocumentHandler implements IQueryHandler<GetStudyDocument> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId, revision }: GetStudyDocument): Promise<StudyDocumentView> {
    const document = await this.sql.first<Omit<StudyDocumentView, 'sources'> & { keyImages: KeyImage[] }>(
      `SELECT f.report_id AS "reportId", f.revision, r.study_id AS "studyId", f.storage_key AS "storageKey", f.size, f.sha256,
              coalesce(v.subject->>'procedureName', v.subject->>'studyDescription', 'Diagnostic report') AS title,
              v.issued_at AS "issuedAt", v.key_images AS "keyImages",
              (SELECT max(p.revision) FROM report_file p WHERE p.report_id = $1 AND p.revision < $2) AS predecessor
       FROM report_file f JOIN report r ON r.id = f.report_id
       JOIN report_revision v ON v.report_id = f.report_id AND v.revision = f.revision
       WHERE f.report_id = $1 AND f.revision = $2`,
      [reportId, revision],
    );
    if (!document) throw notFound('reporting.report-document');
    const { keyImages, ...facts } = document;
    return { ...facts, sources: sourcesOf(keyImages) };
  }
}
