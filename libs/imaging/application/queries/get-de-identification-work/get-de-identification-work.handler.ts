import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import {
  type DeIdentificationWork,
  GetDeIdentificationWork,
  type InstanceToCopy,
} from './get-de-identification-work.query.js';

@QueryHandler(GetDeIdentificationWork)
export class GetDeIdentificationWorkHandler implements IQueryHandler<GetDeIdentificationWork> {
  constructor(private readonly sql: Sql) {}

  async execute({ deIdentificationId }: GetDeIdentificationWork): Promise<DeIdentificationWork | null> {
    const work = await this.sql.first<Omit<DeIdentificationWork, 'instances'>>(
      `SELECT d.options, d.masks, d.project_id AS "projectId", jsonb_build_object('id', k.id, 'secret', k.secret) AS key
       FROM de_identification d JOIN re_identification_key k ON k.id = d.key_id
       WHERE d.id = $1 AND d.state IN ('queued', 'running')`,
      [deIdentificationId],
    );
    if (!work) return null;
    const instances = await this.sql.rows<InstanceToCopy>(
      `SELECT x.instance_id AS "instanceId", x.place, p.pseudonym, p.patient_hash AS "patientHash",
              i.storage_key AS "storageKey", i.transfer_syntax_uid AS "transferSyntaxUid"
       FROM de_identification_instance x
       JOIN de_identification_study s ON s.de_identification_id = x.de_identification_id AND s.study_id = x.study_id
       JOIN pseudonym p ON p.id = s.pseudonym_id
       LEFT JOIN instance i ON i.id = x.instance_id
       WHERE x.de_identification_id = $1 AND x.done_at IS NULL ORDER BY x.place LIMIT 50`,
      [deIdentificationId],
    );
    return { ...work, instances };
  }
}
