import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** Which worker keeps the connection of a channel whose platform wants one open, and where that connection stands. */
export class Discord1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gateway_session (
        channel_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        holder uuid,
        held_until timestamptz,
        state jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id)
      ) WITH (fillfactor = 50)`);
    await tenantTable(runner, 'gateway_session', ['SELECT', 'INSERT', 'UPDATE']);
    // A worker serves all practices: the channels that wait for one are found by this look-up, everything else as theirs.
    await lookupFunction(
      runner,
      'conversations_free_gateways',
      {
        args: 'of_platforms text[]',
        returns: 'TABLE (channel_id uuid, organization_id uuid)',
        table: 'channel',
      },
      `SELECT c.id, c.organization_id FROM channel c LEFT JOIN gateway_session s ON s.channel_id = c.id
       WHERE c.status = 'active' AND c.platform = ANY (of_platforms)
         AND (s.held_until IS NULL OR s.held_until < clock_timestamp())`,
    );
    await runner.query(
      'CREATE POLICY lookup_conversations_free_gateways ON gateway_session FOR SELECT TO isocenter_lookup USING (true)',
    );
    await runner.query('GRANT SELECT ON gateway_session TO isocenter_lookup');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, 'conversations_free_gateways', 'channel');
    await runner.query('DROP TABLE gateway_session');
  }
}
