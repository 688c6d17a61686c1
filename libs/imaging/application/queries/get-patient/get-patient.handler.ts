import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetPatient } from './get-patient.query.js';
import type { PatientView } from './patient.view.js';
import { PATIENT_COLUMNS } from './patient-columns.js';

@QueryHandler(GetPatient)
export class GetPatientHandler implements IQueryHandler<GetPatient> {
  constructor(private readonly sql: Sql) {}

  async execute({ patientId }: GetPatient): Promise<PatientView> {
    const patient = await this.sql.first<PatientView>(
      `SELECT ${PATIENT_COLUMNS} FROM patient WHERE id = $1`,
      [patientId],
    );
    if (!patient) throw notFound('imaging.patient');
    return patient;
  }
}
