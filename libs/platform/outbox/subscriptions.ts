import { Injectable } from '@nestjs/common';
import { Reactions } from '#kernel';
import { Database } from '#platform/database/database';

/**
 * Writes down which handlers want which events, so that the relay can fan out for contexts that run elsewhere.
 * Handlers of these contexts that no longer exist stop getting deliveries; those of other contexts are left alone.
 */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
  ) {}

  async register(contexts: readonly string[]): Promise<void> {
    const all = this.reactions.all();
    await this.database.use(async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('isocenter-subscriptions'))`);
      await client.query(
        `INSERT INTO subscription (handler, context, event_name, event_version, ordered, batchable, max_attempts)
         SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::boolean[], $6::boolean[], $7::smallint[])
         ON CONFLICT (handler) DO UPDATE SET context = excluded.context, event_name = excluded.event_name,
           event_version = excluded.event_version, ordered = excluded.ordered, batchable = excluded.batchable,
           max_attempts = excluded.max_attempts, active = true`,
        [
          all.map(({ type }) => type.name),
          all.map(({ type }) => type.name.split('.')[0]),
          all.map(({ eventName }) => eventName),
          all.map(({ eventVersion }) => eventVersion),
          all.map(({ type }) => type.ordered),
          all.map(({ type }) => type.kind === 'reaction'),
          all.map(({ type }) => type.maxAttempts),
        ],
      );
      await client.query(
        'UPDATE subscription SET active = false WHERE context = ANY($1) AND NOT (handler = ANY($2))',
        [contexts, all.map(({ type }) => type.name)],
      );
      await client.query('COMMIT');
    });
  }
}
