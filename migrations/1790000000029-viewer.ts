import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

const LOOKUP = 'imaging_organization_of_viewer_session';

/** What browsers may show in the viewer. */
export class Viewer1790000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE viewer_session (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        version int NOT NULL,
        audience text NOT NULL CHECK (audience IN ('staff', 'share')),
        holder_id uuid NOT NULL,
        login_session_id uuid,
        studies text[],
        code_hash text,
        key_hash text,
        expires_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (audience = 'share' OR login_session_id IS NOT NULL),
        CHECK (audience = 'staff' OR studies IS NOT NULL)
      )`);
    await runner.query(
      'CREATE INDEX viewer_session_holder ON viewer_session (organization_id, holder_id, expires_at)',
    );
    await runner.query('CREATE INDEX viewer_session_end ON viewer_session (organization_id, ends_at)');
    await tenantTable(runner, 'viewer_session');
    await lookupFunction(
      runner,
      LOOKUP,
      { args: 'session_id uuid', returns: 'uuid', table: 'viewer_session' },
      'SELECT organization_id FROM viewer_session WHERE id = session_id',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, LOOKUP, 'viewer_session');
    await runner.query('DROP TABLE viewer_session');
  }
}
