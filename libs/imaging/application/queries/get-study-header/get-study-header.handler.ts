import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetStudyHeader } from './get-study-header.query.js';
import type { StudyHeaderView } from './study-header.view.js';

@QueryHandler(GetStudyHeader)
export class GetStudyHeaderHandler implements IQueryHandler<GetStudyHeader> {
  constructor(private readonly sql: Sql) {}

  async execute({ studyId }: GetStudyHeader): Promise<StudyHeaderView | null> {
    const study = await this.sql.first<StudyHeaderView>(
      `SELECT study_instance_uid AS "studyInstanceUid", study_date::text AS "studyDate", study_time AS "studyTime",
              timezone_offset AS "timezoneOffset", accession_number AS "accessionNumber", study_id_text AS "studyIdText",
              description, referring_physician_name AS "referringPhysicianName", patient_name AS "patientName",
              patient_name_ideographic AS "patientNameIdeographic", patient_name_phonetic AS "patientNamePhonetic",
              patient_number AS "patientNumber", patient_number_issuer AS "patientNumberIssuer",
              patient_birth_date::text AS "patientBirthDate", patient_sex AS "patientSex"
       FROM study WHERE id = $1`,
      [studyId],
    );
    return study ?? null;
  }
}
