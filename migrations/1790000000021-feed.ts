import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sockets resume by. `outbox.position` is drawn when an event is written, so a later one may be committed earlier: who
 * has read up to 7 could miss 6. `feed_position` is drawn by the relay, of which one leads, in the statement that marks the
 * event as fanned out: whoever sees a position sees all smaller ones, for ever.
 */
export class Feed1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE outbox_feed_position');
    await runner.query('GRANT USAGE ON SEQUENCE outbox_feed_position TO isocenter_relay');
    await runner.query('ALTER TABLE outbox ADD COLUMN feed_position bigint');
    await runner.query(
      'CREATE INDEX outbox_feed ON outbox (organization_id, feed_position) WHERE feed_position IS NOT NULL',
    );
    await runner.query('GRANT UPDATE (feed_position) ON outbox TO isocenter_relay');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_feed');
    await runner.query('ALTER TABLE outbox DROP COLUMN feed_position');
    await runner.query('DROP SEQUENCE outbox_feed_position');
  }
}
