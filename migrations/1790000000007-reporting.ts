import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** Reports, their issued versions and documents, signing certificates and share links. */
export class Reporting1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await reports(runner);
    await issued(runner);
    await certificates(runner);
    await shareLinks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, 'reporting_organization_of_share_link', 'share_link');
    await runner.query('DROP TABLE share_link, signing_certificate, report_file, report_revision, report');
  }
}

async function reports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      study_id uuid NOT NULL,
      order_id uuid,
      status text NOT NULL CHECK (status IN ('draft', 'preliminary', 'final', 'amended', 'cancelled', 'entered-in-error')),
      revision int NOT NULL,
      priority text NOT NULL CHECK (priority IN ('routine', 'urgent', 'stat')),
      subject jsonb NOT NULL,
      content jsonb NOT NULL,
      addenda jsonb NOT NULL,
      author_id uuid,
      author_name text,
      author_title text,
      claimed_by uuid,
      claimed_by_name text,
      claim_expires_at timestamptz,
      opened_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      at_risk_at timestamptz,
      breached_at timestamptz,
      drafted_at timestamptz,
      signed_at timestamptz,
      signed_by_name text,
      withdrawn_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      patient_name text NOT NULL GENERATED ALWAYS AS (coalesce(subject->>'patientName', '')) STORED,
      accession_number text GENERATED ALWAYS AS (subject->>'accessionNumber') STORED,
      modality text GENERATED ALWAYS AS (subject->>'modality') STORED,
      search text NOT NULL GENERATED ALWAYS AS (lower(coalesce(subject->>'patientName', '') || ' ' ||
        coalesce(subject->>'patientNumber', '') || ' ' || coalesce(subject->>'accessionNumber', ''))) STORED,
      UNIQUE (organization_id, id),
      CONSTRAINT report_study UNIQUE (organization_id, study_id)
    )`);
  await runner.query('CREATE INDEX report_opened ON report (organization_id, opened_at, id)');
  await runner.query('CREATE INDEX report_patient ON report (organization_id, patient_name, id)');
  await runner.query(
    'CREATE INDEX report_order ON report (organization_id, order_id) WHERE order_id IS NOT NULL',
  );
  await runner.query(
    `CREATE INDEX report_worklist ON report (organization_id, due_at, id) WHERE status IN ('draft', 'preliminary')`,
  );
  await tenantTable(runner, 'report', ['SELECT', 'INSERT', 'UPDATE']);
}

/** What was issued is never changed: the application may neither update nor delete these rows. */
async function issued(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report_revision (
      organization_id uuid NOT NULL,
      report_id uuid NOT NULL,
      revision int NOT NULL,
      status text NOT NULL,
      subject jsonb NOT NULL,
      content jsonb NOT NULL,
      addenda jsonb NOT NULL,
      reason text,
      author_id uuid,
      author_name text,
      author_title text,
      authored_at timestamptz,
      signer_id uuid,
      signer_name text,
      signer_title text,
      issued_at timestamptz NOT NULL,
      PRIMARY KEY (report_id, revision),
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await tenantTable(runner, 'report_revision', ['SELECT', 'INSERT']);
  await runner.query(`
    CREATE TABLE report_file (
      organization_id uuid NOT NULL,
      report_id uuid NOT NULL,
      revision int NOT NULL,
      file_id uuid NOT NULL,
      storage_key text NOT NULL,
      size int NOT NULL,
      sha256 text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (report_id, revision),
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await tenantTable(runner, 'report_file', ['SELECT', 'INSERT']);
}

async function certificates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE signing_certificate (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      organization_name text NOT NULL,
      certificate bytea NOT NULL,
      sealed_key text NOT NULL,
      not_before timestamptz NOT NULL,
      not_after timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  await runner.query(
    'CREATE INDEX signing_certificate_name ON signing_certificate (organization_id, organization_name)',
  );
  await tenantTable(runner, 'signing_certificate', ['SELECT', 'INSERT']);
}

async function shareLinks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE share_link (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      report_id uuid NOT NULL,
      order_id uuid,
      audience text NOT NULL CHECK (audience IN ('patient', 'referrer', 'other')),
      created_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      openings int NOT NULL DEFAULT 0,
      last_opened_at timestamptz,
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX share_link_report ON share_link (organization_id, report_id, created_at, id)',
  );
  await tenantTable(runner, 'share_link', ['SELECT', 'INSERT', 'UPDATE']);
  await lookupFunction(
    runner,
    'reporting_organization_of_share_link',
    { args: 'link_id uuid', returns: 'uuid', table: 'share_link' },
    'SELECT organization_id FROM share_link WHERE id = link_id',
  );
}
