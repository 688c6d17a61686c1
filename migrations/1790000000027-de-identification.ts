import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** De-identified copies of studies, how far they are, and, sealed, what connects them with their patients. */
export class DeIdentification1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keys(runner);
    await jobs(runner);
    await copies(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deidentified_study, de_identification_instance, de_identification_study,
      de_identification, pseudonym, re_identification_key`);
  }
}

async function keys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE re_identification_key (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      project_id uuid,
      secret text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  // All copies that go to a project fit together.
  await runner.query(`CREATE UNIQUE INDEX re_identification_key_project ON re_identification_key (organization_id, project_id)
                      WHERE project_id IS NOT NULL`);
  await tenantTable(runner, 're_identification_key', ['SELECT', 'INSERT']);
  await runner.query(`
    CREATE TABLE pseudonym (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      key_id uuid NOT NULL,
      pseudonym text NOT NULL,
      patient_hash text NOT NULL,
      patient text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, key_id) REFERENCES re_identification_key (organization_id, id)
    )`);
  await runner.query('CREATE UNIQUE INDEX pseudonym_name ON pseudonym (organization_id, key_id, pseudonym)');
  await runner.query(
    'CREATE UNIQUE INDEX pseudonym_patient ON pseudonym (organization_id, key_id, patient_hash)',
  );
  await tenantTable(runner, 'pseudonym', ['SELECT', 'INSERT']);
}

async function jobs(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE de_identification (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      options text[] NOT NULL,
      masks jsonb NOT NULL,
      project_id uuid,
      key_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'expired')),
      requested_by_id text,
      requested_by_name text,
      created_at timestamptz NOT NULL DEFAULT now(),
      settled_at timestamptz,
      expires_at timestamptz,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, key_id) REFERENCES re_identification_key (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX de_identification_created ON de_identification (organization_id, created_at, id)',
  );
  await tenantTable(runner, 'de_identification', ['SELECT', 'INSERT', 'UPDATE']);
}

/** Studies and instances are named without foreign keys: they may be deleted, and what was made of them remains. */
async function copies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE de_identification_study (
      organization_id uuid NOT NULL,
      de_identification_id uuid NOT NULL,
      study_id uuid NOT NULL,
      pseudonym_id uuid NOT NULL,
      original text NOT NULL,
      PRIMARY KEY (de_identification_id, study_id),
      FOREIGN KEY (organization_id, de_identification_id) REFERENCES de_identification (organization_id, id),
      FOREIGN KEY (organization_id, pseudonym_id) REFERENCES pseudonym (organization_id, id)
    )`);
  await tenantTable(runner, 'de_identification_study', ['SELECT', 'INSERT']);
  await runner.query(`
    CREATE TABLE de_identification_instance (
      organization_id uuid NOT NULL,
      de_identification_id uuid NOT NULL,
      instance_id uuid NOT NULL,
      study_id uuid NOT NULL,
      place int NOT NULL,
      done_at timestamptz,
      refused text,
      path text,
      size bigint,
      crc32 bigint,
      PRIMARY KEY (de_identification_id, instance_id),
      UNIQUE (de_identification_id, place),
      FOREIGN KEY (organization_id, de_identification_id) REFERENCES de_identification (organization_id, id)
    )`);
  await tenantTable(runner, 'de_identification_instance', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE deidentified_study (
      organization_id uuid NOT NULL,
      project_id uuid NOT NULL,
      study_id uuid NOT NULL,
      de_identification_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, project_id, study_id),
      FOREIGN KEY (organization_id, study_id) REFERENCES study (organization_id, id) ON DELETE CASCADE,
      FOREIGN KEY (organization_id, de_identification_id) REFERENCES de_identification (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX deidentified_study_study ON deidentified_study (organization_id, study_id)',
  );
  await tenantTable(runner, 'deidentified_study', ['SELECT', 'INSERT', 'DELETE']);
}
