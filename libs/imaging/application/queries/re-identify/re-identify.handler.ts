import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import type { ReIdentificationKey } from '../../../domain/de-identification/re-identification-key.repository.js';
import { ReIdentificationKeys } from '../../services/de-identification/re-identification-keys.js';
import type { ReIdentificationView } from './re-identification.view.js';
import { ReIdentify } from './re-identify.query.js';

interface Found {
  readonly pseudonymId: string;
  readonly patient: string;
  readonly options: readonly DeIdentificationOption[];
  readonly key: ReIdentificationKey;
}

@QueryHandler(ReIdentify)
export class ReIdentifyHandler implements IQueryHandler<ReIdentify> {
  constructor(
    private readonly sql: Sql,
    private readonly keys: ReIdentificationKeys,
  ) {}

  async execute({ deIdentificationId, pseudonym }: ReIdentify): Promise<ReIdentificationView> {
    const found = await this.sql.first<Found>(
      `SELECT p.id AS "pseudonymId", p.patient, d.options, jsonb_build_object('id', k.id, 'secret', k.secret) AS key
       FROM de_identification d JOIN re_identification_key k ON k.id = d.key_id JOIN pseudonym p ON p.key_id = k.id
       WHERE d.id = $1 AND p.pseudonym = $2
         AND EXISTS (SELECT 1 FROM de_identification_study s WHERE s.de_identification_id = d.id AND s.pseudonym_id = p.id)`,
      [deIdentificationId, pseudonym],
    );
    if (!found) throw notFound('imaging.pseudonym');
    const rows = await this.sql.rows<{ studyId: string; original: string }>(
      `SELECT study_id AS "studyId", original FROM de_identification_study
       WHERE de_identification_id = $1 AND pseudonym_id = $2 ORDER BY study_id`,
      [deIdentificationId, found.pseudonymId],
    );
    const replacements = this.keys.replacements(found.key);
    const patient = this.keys.openPatient(found.pseudonymId, found.patient);
    return {
      pseudonym,
      patientName: patient.name,
      patientNumber: patient.number,
      patientNumberIssuer: patient.issuer,
      patientBirthDate: patient.birthDate,
      studies: rows.map(({ studyId, original }) => {
        const { studyInstanceUid, accessionNumber } = this.keys.openStudy(studyId, original);
        const keptUids = found.options.includes('retain-uids');
        const copyStudyInstanceUid = keptUids ? studyInstanceUid : replacements.uid(studyInstanceUid);
        return { studyId, studyInstanceUid, copyStudyInstanceUid, accessionNumber };
      }),
    };
  }
}
