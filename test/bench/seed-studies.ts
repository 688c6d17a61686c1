import type pg from 'pg';
import type { Installation } from './installation.js';

const STRANGERS = 2;
/** How many patients there are for each of their names. */
export const FAMILIES = 2_000;

/** Names and numbers of study `n`, from 1 on, as the seed and its reference write them. */
export const seeded = {
  accessionNumber: (n: number): string => `ACC${n}`,
  patientId: (n: number): string => `P${n}`,
  patientName: (n: number): string => `Family${n % FAMILIES}^Given${n}`,
};

/** Fills the demo practice's archive with so many studies of one series, and those of two other practices a tenth as full. */
export async function seedStudies(
  { superuser, organizationId }: Installation,
  studies: number,
): Promise<void> {
  await insert(superuser, organizationId, studies);
  for (let n = 0; n < STRANGERS; n++) await insert(superuser, crypto.randomUUID(), Math.ceil(studies / 10));
  await superuser.query('VACUUM (ANALYZE) study');
  await superuser.query('VACUUM (ANALYZE) series');
}

async function insert(superuser: pg.Pool, organizationId: string, studies: number): Promise<void> {
  await superuser.query(
    `INSERT INTO study (id, organization_id, version, study_instance_uid, study_date, study_time, accession_number, study_id_text,
       description, referring_physician_name, referring_physician_key, patient_name, patient_name_key, patient_number,
       patient_birth_date, patient_sex, modalities, series_count, instance_count, received_at, last_instance_at, patient_mismatch)
     SELECT gen_random_uuid(), $1::uuid, 1, '2.25.' || n || '.' || abs(hashtext($1::uuid::text)),
       date '2026-01-01' - (n % 3650)::int, '120000.000000', 'ACC' || n, n::text, 'CT of the head', 'Ferrer^Ray', 'ferrer^ray',
       'Family' || n % ${FAMILIES} || '^Given' || n, 'family' || n % ${FAMILIES} || '^given' || n, 'P' || n,
       date '1940-01-01' + (n % 25000)::int, 'F', ARRAY['CT'], 1, 20, now() - n * interval '30 seconds',
       now() - n * interval '30 seconds', false
     FROM generate_series(1, $2::int) AS n`,
    [organizationId, studies],
  );
  await superuser.query(
    `INSERT INTO series (id, organization_id, study_id, series_instance_uid, modality, series_number, requested_steps, instance_count)
     SELECT gen_random_uuid(), organization_id, id, study_instance_uid || '.1', 'CT', 1, '[]', 20
     FROM study WHERE organization_id = $1`,
    [organizationId],
  );
}
