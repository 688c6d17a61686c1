import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import { type Deletion, DeletionRepository, type DeletionScope } from '../../domain/deletion.repository.js';
import type { Study, StudyRemains } from '../../domain/study.js';

/** Files of one part: few enough to be removed within a delivery's lease. */
const FILES_OF_A_PART = 500;

const REMOVE = `
WITH chosen AS (
  SELECT i.*, s.series_instance_uid, ((row_number() OVER (ORDER BY i.id) - 1) / ${FILES_OF_A_PART})::int AS part
  FROM instance i JOIN series s ON s.id = i.series_id
  WHERE i.study_id = $1 AND ($2::text IS NULL OR s.series_instance_uid = $2)
    AND ($3::text IS NULL OR i.sop_instance_uid = $3)),
noted AS (
  INSERT INTO deleted_instance (id, organization_id, deletion_id, part, study_instance_uid, series_instance_uid,
                                sop_instance_uid, storage_key, size, sha256)
  SELECT id, $4, $5, part, $6, series_instance_uid, sop_instance_uid, storage_key, size, sha256 FROM chosen),
gone AS (DELETE FROM instance i USING chosen c WHERE i.id = c.id)
SELECT count(*)::int AS instances, coalesce(max(part) + 1, 0) AS parts, coalesce(sum(size), 0)::text AS size,
       coalesce(array_agg(DISTINCT series_instance_uid), '{}') AS "seriesInstanceUids" FROM chosen`;

const COUNT_SERIES = `
UPDATE series s SET instance_count = (SELECT count(*) FROM instance i WHERE i.series_id = s.id)
WHERE s.study_id = $1 AND s.series_instance_uid = ANY($2)`;

const REMAINS = `
SELECT count(DISTINCT s.id)::int AS "seriesCount", count(*)::int AS "instanceCount",
       coalesce(array_agg(DISTINCT s.modality ORDER BY s.modality) FILTER (WHERE s.modality IS NOT NULL), '{}') AS modalities,
       coalesce(max(i.received_at), now()) AS "lastInstanceAt"
FROM series s JOIN instance i ON i.series_id = s.id WHERE s.study_id = $1`;

type Row = Omit<Deletion, 'id' | 'size'> & { readonly size: string };

@Injectable()
export class SqlDeletionRepository extends DeletionRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async remove(study: Study, scope: DeletionScope): Promise<Deletion | undefined> {
    const id = newId();
    const row = await this.sql.first<Row>(REMOVE, [
      study.id,
      scope.seriesInstanceUid ?? null,
      scope.sopInstanceUid ?? null,
      this.context.organizationId(),
      id,
      study.studyInstanceUid,
    ]);
    if (!row || row.instances === 0) return undefined;
    await this.sql.change(COUNT_SERIES, [study.id, row.seriesInstanceUids]);
    await this.sql.change('DELETE FROM series WHERE study_id = $1 AND instance_count = 0', [study.id]);
    return { ...row, id, size: Number(row.size) };
  }

  async remains(studyId: string): Promise<StudyRemains> {
    return (await this.sql.first<StudyRemains>(REMAINS, [studyId]))!;
  }

  async countDeleted(studyInstanceUid: string, sopInstanceUids: readonly string[]): Promise<number> {
    const row = await this.sql.first<{ n: number }>(
      `SELECT count(DISTINCT sop_instance_uid)::int AS n FROM deleted_instance
       WHERE study_instance_uid = $1 AND sop_instance_uid = ANY($2)`,
      [studyInstanceUid, sopInstanceUids],
    );
    return row?.n ?? 0;
  }
}
