import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { FindPatientIdentifiers } from './find-patient-identifiers.query.js';
import type { PatientIdentifierView } from './patient-identifier.view.js';

@QueryHandler(FindPatientIdentifiers)
export class FindPatientIdentifiersHandler implements IQueryHandler<FindPatientIdentifiers> {
  constructor(private readonly sql: Sql) {}

  async execute({ patientId }: FindPatientIdentifiers): Promise<PatientIdentifierView[]> {
    const patient = await this.sql.first('SELECT 1 FROM patient WHERE id = $1', [patientId]);
    if (!patient) throw notFound('imaging.patient');
    return this.sql.rows<PatientIdentifierView>(
      `SELECT id, value, issuer, type, use, created_at AS "createdAt" FROM patient_identifier
       WHERE patient_id = $1 ORDER BY use <> 'usual', created_at, id`,
      [patientId],
    );
  }
}
