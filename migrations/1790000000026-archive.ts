import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';
import { foldName } from './fold-name.js';

const BATCH = 1_000;

/**
 * The archive's model: patients' identifiers and merges, why a study has no order, names that are found without accents,
 * how long studies are kept, what was deleted, and which files were verified.
 */
export class Archive1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await patients(runner);
    await studies(runner);
    await orders(runner);
    await policies(runner);
    await histories(runner);
    await verification(runner);
    // What is there is read and filled in by the owner, who under FORCE sees none of it.
    const tables = ['patient', 'patient_identifier', 'study', 'imaging_order', 'report'];
    for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await fillIn(runner);
    for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE instance_verification, storage_verification, deleted_instance, study_history,
      retention_policy, matching_policy, patient_merge, patient_identifier`);
    await runner.query(`DROP INDEX study_to_match, study_retention_due, study_patient_birth, study_dated, patient_born,
      imaging_order_appointed`);
    await runner.query(`ALTER TABLE study DROP COLUMN accession_issuer, DROP COLUMN other_patient_ids,
      DROP COLUMN matched_by, DROP COLUMN unmatched_reason, DROP COLUMN refused_order_ids, DROP COLUMN legal_hold,
      DROP COLUMN lost_instances, DROP COLUMN reported_at, DROP COLUMN retention_due_at`);
    await runner.query('ALTER TABLE patient DROP COLUMN name_key, DROP COLUMN legal_hold');
    // Keys as they were: composed and without case. PostgreSQL folds the case of ASCII alone where its locale is C.
    await runner.query('ALTER TABLE study NO FORCE ROW LEVEL SECURITY');
    await runner.query(`UPDATE study SET patient_name_key = lower(normalize(patient_name, NFC)),
      referring_physician_key = lower(normalize(referring_physician_name, NFC))`);
    await runner.query('ALTER TABLE study FORCE ROW LEVEL SECURITY');
  }
}

async function patients(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE patient ADD COLUMN name_key text COLLATE "C",
    ADD COLUMN legal_hold boolean NOT NULL DEFAULT false`);
  await runner.query(
    'CREATE INDEX patient_born ON patient (organization_id, birth_date) WHERE merged_into_id IS NULL',
  );
  await runner.query(`
    CREATE TABLE patient_identifier (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      patient_id uuid NOT NULL,
      value text COLLATE "C" NOT NULL,
      issuer text COLLATE "C" NOT NULL,
      type text NOT NULL CHECK (type IN ('record', 'national', 'insurance', 'visit', 'passport', 'other')),
      use text NOT NULL CHECK (use IN ('usual', 'official', 'secondary', 'temporary', 'old')),
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
    )`);
  // A merged patient's identifiers are the survivor's: those that are here are of living patients.
  await runner.query(
    'CREATE UNIQUE INDEX patient_identifier_value ON patient_identifier (organization_id, value, issuer)',
  );
  await runner.query(
    'CREATE INDEX patient_identifier_patient ON patient_identifier (organization_id, patient_id)',
  );
  await tenantTable(runner, 'patient_identifier');
  await runner.query(`
    CREATE TABLE patient_merge (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      survivor_id uuid NOT NULL,
      from_id uuid NOT NULL,
      evidence text,
      author jsonb NOT NULL,
      moved jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      undone_at timestamptz,
      undone_by jsonb,
      undone_reason text,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, survivor_id) REFERENCES patient (organization_id, id),
      FOREIGN KEY (organization_id, from_id) REFERENCES patient (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX patient_merge_survivor ON patient_merge (organization_id, survivor_id, created_at)',
  );
  // A patient is part of one other at most.
  await runner.query(
    'CREATE UNIQUE INDEX patient_merge_from ON patient_merge (organization_id, from_id) WHERE undone_at IS NULL',
  );
  await tenantTable(runner, 'patient_merge', ['SELECT', 'INSERT', 'UPDATE']);
}

async function studies(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE study ADD COLUMN accession_issuer text COLLATE "C",
    ADD COLUMN other_patient_ids jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN matched_by text CHECK (matched_by IN ('accession', 'probable', 'person')),
    ADD COLUMN unmatched_reason text
      CHECK (unmatched_reason IN ('no-accession', 'unknown-accession', 'cancelled-order', 'patient-conflict')),
    ADD COLUMN refused_order_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN legal_hold boolean NOT NULL DEFAULT false,
    ADD COLUMN lost_instances boolean NOT NULL DEFAULT false,
    ADD COLUMN reported_at timestamptz,
    ADD COLUMN retention_due_at timestamptz`);
  await runner.query(`CREATE INDEX study_to_match ON study (organization_id, received_at, id)
    WHERE order_id IS NULL OR patient_mismatch`);
  await runner.query(`CREATE INDEX study_retention_due ON study (organization_id, retention_due_at, id)
    WHERE retention_due_at IS NOT NULL`);
  await runner.query(`CREATE INDEX study_patient_birth ON study (organization_id, patient_birth_date)
    WHERE order_id IS NULL`);
  await runner.query(
    `CREATE INDEX study_dated ON study (organization_id, (coalesce(study_date, '-infinity'::date)), id)`,
  );
}

async function orders(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE INDEX imaging_order_appointed
    ON imaging_order (organization_id, (coalesce(appointment_at, 'infinity'::timestamptz)), id)`);
}

/** What a practice decides; each has one of both at most, with its own id. */
async function policies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE matching_policy (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL CHECK (organization_id = id),
      version int NOT NULL,
      on_conflict text NOT NULL CHECK (on_conflict IN ('match-and-flag', 'hold')),
      without_accession text NOT NULL CHECK (without_accession IN ('off', 'suggest', 'match')),
      days int NOT NULL CHECK (days BETWEEN 0 AND 90),
      link_patients boolean NOT NULL,
      own_issuers text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(`
    CREATE TABLE retention_policy (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL CHECK (organization_id = id),
      version int NOT NULL,
      years int CHECK (years > 0),
      rules jsonb NOT NULL,
      minors_until_age int CHECK (minors_until_age > 0),
      deletes boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  for (const table of ['matching_policy', 'retention_policy'])
    await tenantTable(runner, table, ['SELECT', 'INSERT', 'UPDATE']);
}

/** Both outlive what they tell of, hence no foreign keys. */
async function histories(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE study_history (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      study_id uuid NOT NULL,
      study_instance_uid text COLLATE "C" NOT NULL,
      action text NOT NULL CHECK (action IN ('matched', 'unmatched', 'moved', 'deleted', 'restored', 'held', 'released')),
      author jsonb NOT NULL,
      reason text,
      details jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX study_history_uid ON study_history (organization_id, study_instance_uid, created_at, id)',
  );
  await runner.query('CREATE INDEX study_history_study ON study_history (organization_id, study_id)');
  await tenantTable(runner, 'study_history', ['SELECT', 'INSERT']);
  await runner.query(`
    CREATE TABLE deleted_instance (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      deletion_id uuid NOT NULL,
      part int NOT NULL,
      study_instance_uid text COLLATE "C" NOT NULL,
      series_instance_uid text COLLATE "C" NOT NULL,
      sop_instance_uid text COLLATE "C" NOT NULL,
      storage_key text NOT NULL,
      size bigint NOT NULL,
      sha256 text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX deleted_instance_deletion ON deleted_instance (organization_id, deletion_id, part)',
  );
  await runner.query(
    'CREATE INDEX deleted_instance_study ON deleted_instance (organization_id, study_instance_uid, sop_instance_uid)',
  );
  await tenantTable(runner, 'deleted_instance', ['SELECT', 'INSERT']);
}

async function verification(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE storage_verification (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL CHECK (organization_id = id),
      reached uuid,
      round_began_at timestamptz NOT NULL,
      round_ended_at timestamptz,
      UNIQUE (organization_id, id)
    )`);
  await tenantTable(runner, 'storage_verification', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE instance_verification (
      instance_id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      verified_at timestamptz NOT NULL,
      damage text CHECK (damage IN ('missing', 'size', 'checksum')),
      damaged_since timestamptz,
      FOREIGN KEY (organization_id, instance_id) REFERENCES instance (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX instance_verification_age ON instance_verification (organization_id, verified_at)',
  );
  await runner.query(`CREATE INDEX instance_verification_damage
    ON instance_verification (organization_id, damaged_since, instance_id) WHERE damage IS NOT NULL`);
  await tenantTable(runner, 'instance_verification');
}

async function fillIn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    INSERT INTO patient_identifier (id, organization_id, patient_id, value, issuer, type, use, created_at)
    SELECT gen_random_uuid(), organization_id, id, number, '', 'record', 'usual', created_at
    FROM patient WHERE number IS NOT NULL AND merged_into_id IS NULL`);
  await runner.query(`
    INSERT INTO patient_identifier (id, organization_id, patient_id, value, issuer, type, use, created_at)
    SELECT gen_random_uuid(), p.organization_id, s.id, p.number, '', 'record', 'old', p.created_at
    FROM patient p JOIN patient s ON s.id = p.merged_into_id AND s.merged_into_id IS NULL WHERE p.number IS NOT NULL
    ON CONFLICT DO NOTHING`);
  await runner.query(`
    UPDATE study st SET matched_by = CASE WHEN st.order_id IS NULL THEN NULL
        WHEN st.accession_number = o.accession_number THEN 'accession' ELSE 'person' END,
      unmatched_reason = CASE WHEN st.order_id IS NOT NULL THEN NULL WHEN st.accession_number IS NULL THEN 'no-accession'
        WHEN o.status = 'cancelled' THEN 'cancelled-order' ELSE 'unknown-accession' END
    FROM study s LEFT JOIN imaging_order o ON o.organization_id = s.organization_id
      AND (o.id = s.order_id OR s.order_id IS NULL AND o.accession_number = s.accession_number)
    WHERE s.id = st.id`);
  await runner.query(`UPDATE study st SET reported_at = r.signed_at FROM report r
    WHERE r.study_id = st.id AND r.signed_at IS NOT NULL AND r.status IN ('final', 'amended')`);
  await foldKeys(runner, 'patient', { name: 'name_key' });
  await foldKeys(runner, 'study', {
    patient_name: 'patient_name_key',
    referring_physician_name: 'referring_physician_key',
  });
}

/** In code, for PostgreSQL folds by its locale, which may know ASCII alone. */
async function foldKeys(runner: QueryRunner, table: string, keys: Record<string, string>): Promise<void> {
  const [names, columns] = [Object.keys(keys), Object.values(keys)];
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = (await runner.query(
      `SELECT id, ${names.join(', ')} FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
      [last],
    )) as ({ id: string } & Record<string, string | null>)[];
    if (rows.length === 0) return;
    const folded = names.map((name) =>
      rows.map((row) => (row[name] === null || row[name] === undefined ? null : foldName(row[name]))),
    );
    await runner.query(
      `UPDATE ${table} t SET ${columns.map((column, n) => `${column} = f.k${n}`).join(', ')}
       FROM unnest($1::uuid[], ${columns.map((_, n) => `$${n + 2}::text[]`).join(', ')})
         AS f(id, ${columns.map((_, n) => `k${n}`).join(', ')}) WHERE t.id = f.id`,
      [rows.map(({ id }) => id), ...folded],
    );
    last = rows.at(-1)!.id;
  }
}
