import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** What operators did to deliveries, and why. */
export class Operations1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery_intervention (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        handler text NOT NULL,
        event_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('replay', 'skip')),
        reason text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        correlation_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX ON delivery_intervention (organization_id, event_id, created_at)');
    // Append-only, like the journal it belongs to.
    await tenantTable(runner, 'delivery_intervention', ['SELECT', 'INSERT']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delivery_intervention');
  }
}
