import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { FindPatientMerges } from './find-patient-merges.query.js';
import type { PatientMergeView } from './patient-merge.view.js';

@QueryHandler(FindPatientMerges)
export class FindPatientMergesHandler implements IQueryHandler<FindPatientMerges> {
  constructor(private readonly sql: Sql) {}

  async execute({ patientId }: FindPatientMerges): Promise<PatientMergeView[]> {
    const patient = await this.sql.first('SELECT 1 FROM patient WHERE id = $1', [patientId]);
    if (!patient) throw notFound('imaging.patient');
    return this.sql.rows<PatientMergeView>(
      `SELECT m.id, m.survivor_id AS "survivorId", m.from_id AS "fromId", p.name AS "fromName", m.evidence, m.author,
              jsonb_array_length(m.moved -> 'orderIds') AS orders, jsonb_array_length(m.moved -> 'studyIds') AS studies,
              jsonb_array_length(m.moved -> 'identifierIds') AS identifiers, m.created_at AS "createdAt",
              m.undone_at AS "undoneAt", m.undone_by AS "undoneBy", m.undone_reason AS "undoneReason"
       FROM patient_merge m JOIN patient p ON p.id = m.from_id
       WHERE m.survivor_id = $1 OR m.from_id = $1 ORDER BY m.created_at DESC, m.id DESC`,
      [patientId],
    );
  }
}
