import { STUDY_DAY } from './study-day.js';

/**
 * An SQL question for the ids of the studies that are open to some projects, users and roles: granted ones, earlier ones of
 * their patients where the grant says so, and de-identified copies that belong to the projects.
 *
 * @param grantees SQL of their ids
 */
export function grantedStudies(grantees: string): string {
  const grants = `g.grantee_id = ANY(${grantees}::uuid[]) AND (g.expires_at IS NULL OR g.expires_at > now())`;
  const priors = `SELECT p.id FROM study_grant g JOIN study s ON s.id = g.study_id JOIN study p`;
  const earlier = `${grants} AND g.include_priors AND p.project_id IS NULL AND ${STUDY_DAY('p')} <= ${STUDY_DAY('s')}`;
  return `SELECT g.study_id FROM study_grant g WHERE ${grants}
    UNION SELECT d.study_id FROM deidentified_study d WHERE d.project_id = ANY(${grantees}::uuid[])
    UNION ${priors} ON p.patient_id = s.patient_id WHERE ${earlier}
    UNION ${priors} ON p.patient_number = s.patient_number
      AND coalesce(p.patient_number_issuer, '') = coalesce(s.patient_number_issuer, '')
      AND (p.patient_id IS NULL OR s.patient_id IS NULL)
      AND (p.patient_birth_date IS NULL OR s.patient_birth_date IS NULL OR p.patient_birth_date = s.patient_birth_date)
    WHERE ${earlier}`;
}
