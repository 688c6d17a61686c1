import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import type { Grantee, GrantTerms } from '../../domain/study-grant.js';
import { StudyGrantRepository } from '../../domain/study-grant.repository.js';

const GRANT = `
INSERT INTO study_grant (id, organization_id, study_id, grantee_type, grantee_id, include_priors, reason, granted_by, expires_at)
SELECT n.id, $1, n.study_id, $4, $5, $6, $7, $8, $9 FROM unnest($2::uuid[], $3::uuid[]) AS n(id, study_id) ORDER BY n.study_id
ON CONFLICT (organization_id, study_id, grantee_id) DO UPDATE SET include_priors = excluded.include_priors,
  reason = excluded.reason, granted_by = excluded.granted_by, expires_at = excluded.expires_at, created_at = now()`;

@Injectable()
export class SqlStudyGrantRepository extends StudyGrantRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async grant(studyIds: readonly string[], { type, id }: Grantee, terms: GrantTerms): Promise<void> {
    const { includePriors, reason, grantedBy, expiresAt } = terms;
    await this.sql.change(GRANT, [
      this.context.organizationId(),
      studyIds.map(() => newId()),
      studyIds,
      ...[type, id, includePriors, reason, JSON.stringify(grantedBy), expiresAt],
    ]);
  }

  async revoke(studyIds: readonly string[], { type, id }: Grantee): Promise<string[]> {
    const rows = await this.sql.rows<{ studyId: string }>(
      `DELETE FROM study_grant WHERE study_id = ANY($1::uuid[]) AND grantee_type = $2 AND grantee_id = $3
       RETURNING study_id AS "studyId"`,
      [studyIds, type, id],
    );
    return rows.map(({ studyId }) => studyId);
  }
}
