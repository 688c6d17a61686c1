import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import {
  type InstanceToVerify,
  type NewlyDamaged,
  VerificationRepository,
  type Verified,
} from '../../domain/verification.repository.js';

/** Ids of instances are made in the order of their coming: the next ones lie beside each other in the index of ids. */
const NEXT = `
SELECT i.id AS "instanceId", i.storage_key AS "storageKey", i.size, i.sha256 FROM instance i
WHERE i.organization_id = $1
  AND i.id > coalesce((SELECT reached FROM storage_verification WHERE id = $1), '00000000-0000-0000-0000-000000000000')
ORDER BY i.id LIMIT $2`;

const NOTE = `
WITH found AS (
  SELECT i.id, i.study_id, f.damage, v.damage AS before FROM unnest($2::uuid[], $3::text[]) AS f(id, damage)
  JOIN instance i ON i.id = f.id LEFT JOIN instance_verification v ON v.instance_id = i.id),
noted AS (
  INSERT INTO instance_verification (instance_id, organization_id, verified_at, damage, damaged_since)
  SELECT id, $1, now(), damage, CASE WHEN damage IS NOT NULL THEN now() END FROM found
  ON CONFLICT (instance_id) DO UPDATE SET verified_at = excluded.verified_at, damage = excluded.damage,
    damaged_since = CASE WHEN excluded.damage IS NOT NULL
      THEN coalesce(instance_verification.damaged_since, excluded.damaged_since) END)
SELECT id AS "instanceId", study_id AS "studyId", damage FROM found
WHERE damage IS NOT NULL AND damage IS DISTINCT FROM before`;

const REACH = `
INSERT INTO storage_verification AS v (id, organization_id, reached, round_began_at) VALUES ($1, $1, $2, now())
ON CONFLICT (id) DO UPDATE SET reached = excluded.reached,
  round_began_at = CASE WHEN v.reached IS NULL THEN now() ELSE v.round_began_at END,
  round_ended_at = CASE WHEN excluded.reached IS NULL THEN now() ELSE v.round_ended_at END`;

@Injectable()
export class SqlVerificationRepository extends VerificationRepository {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  async next(limit: number): Promise<InstanceToVerify[]> {
    const values = [this.context.organizationId(), limit];
    const rows = await this.sql.rows<Omit<InstanceToVerify, 'size'> & { size: string }>(NEXT, values);
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }

  note(verified: readonly Verified[]): Promise<NewlyDamaged[]> {
    return this.sql.rows<NewlyDamaged>(NOTE, [
      this.context.organizationId(),
      verified.map(({ instanceId }) => instanceId),
      verified.map(({ damage }) => damage),
    ]);
  }

  async reach(instanceId: string | null): Promise<void> {
    await this.sql.change(REACH, [this.context.organizationId(), instanceId]);
  }
}
