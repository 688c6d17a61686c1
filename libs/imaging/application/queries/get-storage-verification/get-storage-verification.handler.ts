import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetStorageVerification } from './get-storage-verification.query.js';
import type { DamagedInstanceView, StorageVerificationView } from './storage-verification.view.js';

const PROGRESS = `
SELECT i.instances, i.size, v.verified, v.oldest, v.damaged, r.round_began_at AS "roundBeganAt",
       r.round_ended_at AS "roundEndedAt"
FROM (SELECT count(*)::int AS instances, coalesce(sum(size), 0)::text AS size FROM instance) i
CROSS JOIN (SELECT count(*)::int AS verified, min(verified_at) AS oldest, count(damage)::int AS damaged
            FROM instance_verification) v
LEFT JOIN storage_verification r ON true`;

const DAMAGED = `
SELECT i.id AS "instanceId", i.study_id AS "studyId", st.study_instance_uid AS "studyInstanceUid",
       se.series_instance_uid AS "seriesInstanceUid", i.sop_instance_uid AS "sopInstanceUid", v.damage,
       v.damaged_since AS "damagedSince", v.verified_at AS "verifiedAt"
FROM instance_verification v JOIN instance i ON i.id = v.instance_id JOIN series se ON se.id = i.series_id
JOIN study st ON st.id = i.study_id
WHERE v.damage IS NOT NULL ORDER BY v.damaged_since DESC, v.instance_id DESC LIMIT 200`;

type Progress = Omit<StorageVerificationView, 'size' | 'damagedInstances'> & { readonly size: string };

@QueryHandler(GetStorageVerification)
export class GetStorageVerificationHandler implements IQueryHandler<GetStorageVerification> {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<StorageVerificationView> {
    const progress = (await this.sql.first<Progress>(PROGRESS))!;
    const damagedInstances = await this.sql.rows<DamagedInstanceView>(DAMAGED);
    return { ...progress, size: Number(progress.size), damagedInstances };
  }
}
