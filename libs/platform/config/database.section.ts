import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const postgres = () => variable.url('postgres', 'postgresql');

/** Where PostgreSQL is, as which roles, and how much of it one process may use. */
export const databaseSection = section({
  variables: {
    DATABASE_URL: postgres(),
    DATABASE_APP_URL: postgres().optional(),
    DATABASE_RELAY_URL: postgres().optional(),
    DATABASE_BACKUP_URL: postgres().optional(),
    DATABASE_REPLICA_URL: postgres().optional(),
    DATABASE_POOL_SIZE: variable.integer(3, 500).default(10),
    DATABASE_STATEMENT_TIMEOUT_MS: variable.integer(100, 3_600_000).default(15_000),
    WORKER_CONCURRENCY: variable.integer(1, 498).optional(),
    DELIVERY_LEASE_MS: variable.integer(1_000, 3_600_000).default(60_000),
  },
  *rules(v) {
    const derived = [v.DATABASE_APP_URL, v.DATABASE_RELAY_URL, v.DATABASE_BACKUP_URL].includes(undefined);
    if (derived && new URL(v.DATABASE_URL).hostname === '') {
      yield {
        variable: 'DATABASE_URL',
        message:
          'must name a host, or DATABASE_APP_URL, DATABASE_RELAY_URL and DATABASE_BACKUP_URL must be set',
      };
    }
    if (v.DATABASE_REPLICA_URL !== undefined && new URL(v.DATABASE_REPLICA_URL).hostname === '')
      yield { variable: 'DATABASE_REPLICA_URL', message: 'must name a host' };
    if (v.WORKER_CONCURRENCY !== undefined && v.WORKER_CONCURRENCY > v.DATABASE_POOL_SIZE - 2) {
      yield {
        variable: 'WORKER_CONCURRENCY',
        message: 'must be at most DATABASE_POOL_SIZE - 2, or jobs wait for connections',
      };
    }
  },
  settings: (v) => ({
    /** Owner role: migrations only. */
    url: v.DATABASE_URL,
    appUrl: v.DATABASE_APP_URL,
    relayUrl: v.DATABASE_RELAY_URL,
    backupUrl: v.DATABASE_BACKUP_URL,
    /** A streaming standby that answers queries; its user and password are those of the application. */
    replicaUrl: v.DATABASE_REPLICA_URL,
    /** Connections of one process. */
    poolSize: v.DATABASE_POOL_SIZE,
    statementTimeoutMs: v.DATABASE_STATEMENT_TIMEOUT_MS,
    /** Jobs the worker runs at once: two connections less than the pool has, so that claims and health checks find one. */
    workerConcurrency: v.WORKER_CONCURRENCY ?? v.DATABASE_POOL_SIZE - 2,
    /** How long a claimed delivery is its worker's alone. */
    deliveryLeaseMs: v.DELIVERY_LEASE_MS,
  }),
});

export type DatabaseSettings = SettingsOf<typeof databaseSection>;
