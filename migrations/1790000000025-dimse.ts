import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** The organization's own AE title, and the DICOM applications that may call it. */
export class Dimse1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await nodes(runner);
    await peers(runner);
    await runner.query(
      `CREATE INDEX imaging_order_worklist ON imaging_order (organization_id, appointment_at, id)
       WHERE status = 'scheduled'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX imaging_order_worklist');
    await dropLookup(runner, 'imaging_organization_of_node', 'dicom_node');
    await runner.query('DROP TABLE dicom_peer, dicom_node');
  }
}

/** Peers name only an AE title: it has to tell the organization. */
async function nodes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE dicom_node (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      ae_title text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
  await runner.query('CREATE UNIQUE INDEX dicom_node_ae_title ON dicom_node (ae_title)');
  await runner.query('CREATE UNIQUE INDEX dicom_node_organization ON dicom_node (organization_id)');
  await tenantTable(runner, 'dicom_node');
  await lookupFunction(
    runner,
    'imaging_organization_of_node',
    { args: 'of_ae_title text', returns: 'uuid', table: 'dicom_node' },
    'SELECT organization_id FROM dicom_node WHERE ae_title = of_ae_title',
  );
}

async function peers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE dicom_peer (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      ae_title text NOT NULL,
      host text,
      port int,
      tls boolean NOT NULL,
      may_store boolean NOT NULL,
      may_query boolean NOT NULL,
      may_retrieve boolean NOT NULL,
      may_worklist boolean NOT NULL,
      allowed_addresses text[] NOT NULL,
      modalities text[] NOT NULL,
      site_id uuid,
      active boolean NOT NULL,
      note text,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
    )`);
  await runner.query('CREATE UNIQUE INDEX dicom_peer_ae_title ON dicom_peer (organization_id, ae_title)');
  await runner.query('CREATE INDEX dicom_peer_created ON dicom_peer (organization_id, created_at, id)');
  await runner.query('CREATE INDEX dicom_peer_site ON dicom_peer (organization_id, site_id)');
  await tenantTable(runner, 'dicom_peer');
}
