import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** HL7 v2: how the organization is called, the systems that send it orders or are sent results, and what was exchanged. */
export class Hl71790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await nodes(runner);
    await peers(runner);
    await received(runner);
    await results(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, 'imaging_organization_of_facility', 'hl7_node');
    await runner.query('DROP TABLE hl7_result, hl7_message, hl7_number, hl7_peer, hl7_node');
  }
}

/** Messages name only their receiver: it has to tell the organization. */
async function nodes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hl7_node (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      application text NOT NULL,
      facility text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  await runner.query('CREATE UNIQUE INDEX hl7_node_facility ON hl7_node (facility)');
  await runner.query('CREATE UNIQUE INDEX hl7_node_organization ON hl7_node (organization_id)');
  await tenantTable(runner, 'hl7_node');
  await lookupFunction(
    runner,
    'imaging_organization_of_facility',
    { args: 'of_facility text', returns: 'uuid', table: 'hl7_node' },
    'SELECT organization_id FROM hl7_node WHERE facility = of_facility',
  );
}

async function peers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hl7_peer (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      application text NOT NULL,
      facility text NOT NULL,
      allowed_addresses text[] NOT NULL,
      may_order boolean NOT NULL,
      may_update_patients boolean NOT NULL,
      patient_issuer text NOT NULL,
      results text NOT NULL,
      preliminary boolean NOT NULL,
      document boolean NOT NULL,
      host text,
      port int,
      tls boolean NOT NULL,
      active boolean NOT NULL,
      note text,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX hl7_peer_name ON hl7_peer (organization_id, application, facility)',
  );
  await runner.query('CREATE INDEX hl7_peer_created ON hl7_peer (organization_id, created_at, id)');
  await tenantTable(runner, 'hl7_peer');
}

/** What a peer calls orders and referrers, and which of its messages were taken; never what they said. */
async function received(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hl7_number (
      organization_id uuid NOT NULL,
      peer_id uuid NOT NULL,
      kind text NOT NULL,
      number text NOT NULL,
      subject_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (peer_id, kind, number),
      FOREIGN KEY (organization_id, peer_id) REFERENCES hl7_peer (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX hl7_number_subject ON hl7_number (organization_id, subject_id)');
  await tenantTable(runner, 'hl7_number');
  await runner.query(`
    CREATE TABLE hl7_message (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      peer_id uuid NOT NULL,
      type text NOT NULL,
      control_id text NOT NULL,
      digest text NOT NULL,
      state text NOT NULL,
      error_code text,
      order_ids uuid[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, peer_id) REFERENCES hl7_peer (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX hl7_message_once ON hl7_message (peer_id, control_id, digest, state)',
  );
  await runner.query('CREATE INDEX hl7_message_created ON hl7_message (organization_id, created_at, id)');
  await tenantTable(runner, 'hl7_message', ['SELECT', 'INSERT', 'DELETE']);
}

async function results(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hl7_result (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      peer_id uuid NOT NULL,
      report_id uuid NOT NULL,
      order_id uuid,
      revision int NOT NULL,
      stage text NOT NULL,
      state text NOT NULL,
      round int NOT NULL,
      attempts int NOT NULL,
      control_id text NOT NULL,
      error_code text,
      next_attempt_at timestamptz,
      settled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await runner.query('CREATE INDEX hl7_result_created ON hl7_result (organization_id, created_at, id)');
  await runner.query('CREATE INDEX hl7_result_report ON hl7_result (organization_id, report_id)');
  await tenantTable(runner, 'hl7_result', ['SELECT', 'INSERT', 'UPDATE']);
}
