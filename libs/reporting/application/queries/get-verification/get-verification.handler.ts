import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchCode } from '../../../domain/report.errors.js';
import { GetVerification } from './get-verification.query.js';
import type { VerificationView } from './verification.view.js';

@QueryHandler(GetVerification)
export class GetVerificationHandler implements IQueryHandler<GetVerification> {
  constructor(private readonly sql: Sql) {}

  /** A code is given before its document is made: until then there is nothing to verify. */
  async execute({ code }: GetVerification): Promise<VerificationView> {
    const verification = await this.sql.first<VerificationView>(
      `SELECT c.code, c.revision, v.issued_at AS "signedAt", f.signature_level AS level, f.sha256,
              r.status = 'entered-in-error' AS withdrawn, n.revision AS "newestRevision", n.issued_at AS "newestSignedAt"
       FROM report_verification c
       JOIN report_file f ON f.report_id = c.report_id AND f.revision = c.revision
       JOIN report_revision v ON v.report_id = c.report_id AND v.revision = c.revision
       JOIN report r ON r.id = c.report_id
       JOIN report_revision n ON n.report_id = r.id AND n.revision = r.revision
       WHERE c.code = $1`,
      [code],
    );
    if (!verification) throw noSuchCode();
    return verification;
  }
}
