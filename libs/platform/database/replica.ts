import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg, { type Pool, type PoolClient, type PoolConfig, type QueryResult } from 'pg';
import type { ExecutionContext, UseCase } from '#kernel';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { poolOptions } from './pool-options.js';
import { send, sever } from './pooled-client.js';
import { ReplayProgress } from './replay-progress.js';
import { isConnectionLost } from './sql-state.js';
import { toleratesLag } from './tolerates-lag.js';
import { walPosition } from './wal-position.js';
import { WrittenPositions } from './written-positions.js';

const LOOK_EVERY_MS = 100;
const LOOK_EVERY_MS_WHILE_AWAY = 1_000;
/** The primary is there: waiting for a standby is never worth much. */
const PATIENCE_MS = 1_000;

const WRITTEN = 'SELECT pg_current_wal_insert_lsn() AS position';
const REPLAYED = 'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END AS position';

interface Position {
  position: string | null;
}

interface Pools {
  readonly reads: Pool;
  /** One connection to each server, so that a look waits for no use case. */
  readonly looks: { readonly primary: Pool; readonly standby: Pool };
}

/**
 * A streaming standby that answers queries, when one is configured: never with older data than the organization itself
 * has committed through this process, nor, by what other processes wrote, with data older than MOST_LAG_MS. It may lag,
 * break and come back as it likes; who asks it asks the primary then.
 */
@Injectable()
export class Replica implements OnModuleInit, OnApplicationShutdown {
  /** Whether there is one; without, nothing else here does anything. */
  readonly configured: boolean;
  private readonly progress = new ReplayProgress();
  private readonly written = new WrittenPositions();
  private readonly busy = new Set<PoolClient>();
  private readonly log: Log;
  private pools?: Pools;
  private timer?: NodeJS.Timeout;
  private answers?: boolean;

  constructor(
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    log: Log,
  ) {
    this.configured = settings.database.replicaUrl !== undefined;
    this.log = log.named('replica');
  }

  /** Begins to look; a standby that is not there keeps no process from starting. */
  onModuleInit(): void {
    const { app, replica } = databaseUrls(this.settings);
    if (replica === undefined) return;
    const { database } = this.settings;
    const options = { ...poolOptions(database), connectionTimeoutMillis: PATIENCE_MS };
    const reads = quiet({ ...options, connectionString: replica, max: database.poolSize });
    reads.on('acquire', (client) => this.busy.add(client));
    reads.on('release', (_error, client) => this.busy.delete(client));
    const look = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, max: 1 };
    const looks = {
      primary: quiet({ ...look, connectionString: app }),
      standby: quiet({ ...look, connectionString: replica }),
    };
    this.pools = { reads, looks };
    this.metrics.gauge(
      'isocenter_replica_lag_seconds',
      'How far the read replica is behind, as this process knows',
      [],
      (gauge) => gauge.set(this.progress.lagMs(performance.now()) / 1_000),
    );
    void this.look(this.pools);
  }

  async onApplicationShutdown(): Promise<void> {
    const { pools } = this;
    delete this.pools;
    clearTimeout(this.timer);
    if (pools)
      await Promise.all([pools.reads, pools.looks.primary, pools.looks.standby].map((pool) => pool.end()));
  }

  /** The position from which on the standby may answer this query; undefined when the primary is to answer. */
  positionFor(useCase: UseCase, context: ExecutionContext): bigint | undefined {
    if (!this.pools || !toleratesLag(useCase, context)) return undefined;
    return this.progress.sufficient(this.written.of(context.organizationId), performance.now());
  }

  async connect(): Promise<PoolClient> {
    try {
      if (!this.pools) throw new Error('The replica is closed.');
      return await this.pools.reads.connect();
    } catch (error) {
      this.rest();
      throw error;
    }
  }

  /**
   * Asks, in the flight of a query and before its first statement, whether this server has replayed so far: it may have
   * started anew since it was looked at. Rejects where it has not; handled by itself when nobody waits for it.
   */
  prove(client: PoolClient, needed: bigint): Promise<void> {
    const proof = send<Position>(client, REPLAYED).then((result) => {
      if (positionOf(result) < needed) throw new Error('The replica is behind what it was.');
    });
    proof.catch(() => undefined);
    return proof;
  }

  /** A reading that failed there; a broken connection puts the standby to rest until its next good look. */
  failed(error: unknown): void {
    if (isConnectionLost(error)) this.rest();
  }

  /** Learns, in the flight of a COMMIT and behind it, what the organization must see from now on. Does not reject. */
  async note(client: PoolClient, organizationId: string | null): Promise<void> {
    try {
      this.written.note(organizationId, positionOf(await send<Position>(client, WRITTEN)));
    } catch {
      // What may be committed has no known position: the standby counts again once it has what the primary has by now.
      this.rest();
    }
  }

  /** Throws when the standby did not answer the last look. */
  check(): Promise<void> {
    return this.answers ? Promise.resolve() : Promise.reject(new Error('The replica does not answer.'));
  }

  private rest(): void {
    this.progress.startAgain(performance.now());
  }

  /** Asks both servers where they are, and does so again shortly. */
  private async look(pools: Pools): Promise<void> {
    const askedAt = performance.now();
    const [primary, standby] = await Promise.allSettled([
      pools.looks.primary.query<Position>(WRITTEN).then(positionOf),
      pools.looks.standby.query<Position>(REPLAYED).then(positionOf),
    ]);
    if (this.pools !== pools) return;
    if (primary.status === 'fulfilled') this.progress.primaryAt(primary.value, askedAt);
    if (standby.status === 'fulfilled') this.found(standby.value);
    else this.lost(standby.reason);
    this.timer = setTimeout(
      () => void this.look(pools),
      this.answers ? LOOK_EVERY_MS : LOOK_EVERY_MS_WHILE_AWAY,
    ).unref();
  }

  private found(position: bigint): void {
    this.progress.replayedTo(position);
    if (this.answers === false) this.log.info('The replica answers again');
    this.answers = true;
  }

  private lost(err: unknown): void {
    this.rest();
    // What is being read there would wait for its timeout, if the standby hangs.
    for (const client of this.busy) sever(client);
    if (this.answers !== false)
      this.log.warn('The replica does not answer: the primary does its work', { err });
    this.answers = false;
  }
}

function positionOf({ rows }: QueryResult<Position>): bigint {
  const position = rows[0]?.position;
  if (!position) throw new Error('DATABASE_REPLICA_URL leads to a server that is no standby.');
  return walPosition(position);
}

/** A pool whose broken connections tell whoever waits for their answers, and end no process. */
function quiet(config: PoolConfig): Pool {
  const pool = new pg.Pool({ application_name: 'isocenter', ...config });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
