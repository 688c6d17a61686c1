import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Patients, orders and what they refer to; studies, series and instances. */
export class Imaging1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await patients(runner);
    await masterData(runner);
    await orders(runner);
    await studies(runner);
    await series(runner);
    await instances(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE instance, series, study, imaging_order, procedure, site, referrer, patient',
    );
  }
}

async function patients(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE patient (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      birth_date date,
      sex text CHECK (sex IN ('female', 'male', 'other')),
      number text,
      phone text,
      email text,
      contact_consent boolean NOT NULL,
      verified boolean NOT NULL,
      contact_id uuid,
      merged_into_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, merged_into_id) REFERENCES patient (organization_id, id)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX patient_number ON patient (organization_id, number) WHERE merged_into_id IS NULL',
  );
  await runner.query(
    'CREATE INDEX patient_created ON patient (organization_id, created_at, id) WHERE merged_into_id IS NULL',
  );
  await runner.query(
    'CREATE INDEX patient_name ON patient (organization_id, name, id) WHERE merged_into_id IS NULL',
  );
  await runner.query(
    'CREATE INDEX patient_contact ON patient (organization_id, contact_id) WHERE contact_id IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX patient_merged ON patient (organization_id, merged_into_id) WHERE merged_into_id IS NOT NULL',
  );
  await tenantTable(runner, 'patient');
}

async function masterData(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE referrer (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      organization text,
      email text,
      phone text,
      active boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(`
    CREATE TABLE site (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      address text,
      time_zone text,
      active boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(`
    CREATE TABLE procedure (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      code text NOT NULL,
      name text NOT NULL,
      modality text NOT NULL,
      body_part text,
      duration_minutes int,
      active boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query('CREATE UNIQUE INDEX procedure_code ON procedure (organization_id, lower(code))');
  for (const table of ['referrer', 'site', 'procedure']) {
    await runner.query(`CREATE INDEX ${table}_name ON ${table} (organization_id, name, id)`);
    await runner.query(`CREATE INDEX ${table}_created ON ${table} (organization_id, created_at, id)`);
    await tenantTable(runner, table);
  }
}

async function orders(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE imaging_order (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      accession_number text NOT NULL,
      patient_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('requested', 'scheduled', 'acquired', 'completed', 'cancelled')),
      priority text NOT NULL CHECK (priority IN ('routine', 'urgent', 'stat')),
      procedure_id uuid,
      procedure_code text,
      procedure_name text NOT NULL,
      modality text,
      body_part text,
      reason text,
      referrer_id uuid,
      site_id uuid,
      appointment_at timestamptz,
      conversation_id uuid,
      contact_id uuid,
      study_id uuid,
      cancel_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
      FOREIGN KEY (organization_id, procedure_id) REFERENCES procedure (organization_id, id),
      FOREIGN KEY (organization_id, referrer_id) REFERENCES referrer (organization_id, id),
      FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX imaging_order_accession ON imaging_order (organization_id, accession_number)',
  );
  await runner.query('CREATE INDEX imaging_order_created ON imaging_order (organization_id, created_at, id)');
  await runner.query(
    'CREATE INDEX imaging_order_status ON imaging_order (organization_id, status, created_at, id)',
  );
  await runner.query('CREATE INDEX imaging_order_patient ON imaging_order (organization_id, patient_id)');
  await runner.query(
    'CREATE INDEX imaging_order_appointment ON imaging_order (organization_id, appointment_at, id) WHERE appointment_at IS NOT NULL',
  );
  await tenantTable(runner, 'imaging_order');
}

/** Columns that searches narrow by prefix are of collation "C", so that their indexes serve ranges. */
async function studies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE study (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      study_instance_uid text COLLATE "C" NOT NULL,
      study_date date,
      study_time text COLLATE "C",
      timezone_offset text,
      accession_number text COLLATE "C",
      study_id_text text COLLATE "C",
      description text COLLATE "C",
      institution_name text,
      referring_physician_name text,
      referring_physician_key text COLLATE "C",
      patient_name text,
      patient_name_ideographic text,
      patient_name_phonetic text,
      patient_name_key text COLLATE "C",
      patient_number text COLLATE "C",
      patient_number_issuer text COLLATE "C",
      patient_birth_date date,
      patient_sex text,
      modalities text[] NOT NULL,
      series_count int NOT NULL,
      instance_count int NOT NULL,
      received_at timestamptz NOT NULL,
      last_instance_at timestamptz NOT NULL,
      order_id uuid,
      patient_id uuid,
      patient_mismatch boolean NOT NULL,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, order_id) REFERENCES imaging_order (organization_id, id),
      FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
    )`);
  await runner.query('CREATE UNIQUE INDEX study_uid ON study (organization_id, study_instance_uid)');
  const columns = [
    'received_at',
    'study_date',
    'accession_number',
    'patient_number',
    'patient_name_key',
    'referring_physician_key',
  ];
  for (const column of columns)
    await runner.query(`CREATE INDEX study_${column} ON study (organization_id, ${column}, id)`);
  await runner.query(
    'CREATE INDEX study_order ON study (organization_id, order_id) WHERE order_id IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX study_patient ON study (organization_id, patient_id) WHERE patient_id IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX study_unmatched ON study (organization_id, received_at, id) WHERE order_id IS NULL',
  );
  await tenantTable(runner, 'study');
}

async function series(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE series (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      study_id uuid NOT NULL,
      series_instance_uid text COLLATE "C" NOT NULL,
      modality text,
      series_number int,
      description text COLLATE "C",
      body_part text,
      manufacturer text,
      station_name text,
      series_date date,
      series_time text COLLATE "C",
      performed_date date,
      performed_time text COLLATE "C",
      requested_steps jsonb NOT NULL,
      instance_count int NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, study_id) REFERENCES study (organization_id, id)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX series_uid ON series (organization_id, study_id, series_instance_uid)',
  );
  await runner.query('CREATE INDEX series_only_uid ON series (organization_id, series_instance_uid)');
  await tenantTable(runner, 'series');
}

async function instances(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE instance (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      study_id uuid NOT NULL,
      series_id uuid NOT NULL,
      sop_instance_uid text COLLATE "C" NOT NULL,
      sop_class_uid text COLLATE "C" NOT NULL,
      transfer_syntax_uid text NOT NULL,
      instance_number int,
      rows int,
      columns int,
      bits_allocated int,
      number_of_frames int,
      storage_key text NOT NULL,
      size bigint NOT NULL,
      sha256 text NOT NULL,
      metadata text NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, study_id) REFERENCES study (organization_id, id),
      FOREIGN KEY (organization_id, series_id) REFERENCES series (organization_id, id)
    )`);
  await runner.query('CREATE UNIQUE INDEX instance_uid ON instance (organization_id, sop_instance_uid)');
  await runner.query('CREATE INDEX instance_study ON instance (organization_id, study_id)');
  await runner.query(
    'CREATE INDEX instance_series ON instance (organization_id, series_id, instance_number, id)',
  );
  // A stored instance is never changed: what was read is what stays.
  await tenantTable(runner, 'instance', ['SELECT', 'INSERT', 'DELETE']);
}
