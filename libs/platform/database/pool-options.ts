import type { PoolConfig } from 'pg';
import type { DatabaseSettings } from '#platform/config/database.section';

/** What the connections of use cases have in common, whichever server they lead to. */
export function poolOptions({ statementTimeoutMs }: DatabaseSettings) {
  return {
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
  } satisfies PoolConfig;
}
