import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';
import { schemasOf } from './declare-schemas.js';
import { poolOptions } from './pool-options.js';

/**
 * The application's connections: one pool, opened as the role that owns nothing and cannot bypass row-level security.
 * TypeORM owns the pool and knows the mappings; transactions are ours (pg-transactions.ts).
 */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  private source?: DataSource;

  constructor(
    private readonly settings: Settings,
    private readonly discovery: DiscoveryService,
  ) {}

  async onModuleInit(): Promise<void> {
    const { database } = this.settings;
    this.source = new DataSource({
      type: 'postgres',
      url: databaseUrls(this.settings).app,
      applicationName: 'isocenter',
      entities: this.schemas(),
      // Aggregates are made by their factories; loading one must not run its constructor.
      entitySkipConstructor: true,
      poolSize: database.poolSize,
      extra: poolOptions(database),
    });
    await this.source.initialize();
    // A connection that breaks while in use reports to whoever awaits its answer; without a listener it would end the process.
    const heard = new WeakSet<PoolClient>();
    this.pool.on('acquire', (client) => {
      if (heard.has(client)) return;
      heard.add(client);
      client.on('error', () => undefined);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source?.isInitialized) await this.source.destroy();
  }

  get dataSource(): DataSource {
    if (!this.source) throw new Error('The database is not open.');
    return this.source;
  }

  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /** Does work on one connection. One whose work failed is closed: nobody knows what state it is in. */
  async use<R>(work: (client: PoolClient) => Promise<R>): Promise<R> {
    const client = await this.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Throws when the database does not answer. */
  async check(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  /** How the pool is doing; `waiting` above zero for long means more work than connections. */
  usage(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }

  private schemas(): EntitySchema[] {
    const modules = new Set(this.discovery.getProviders().map((provider) => provider.host?.metatype));
    return [...modules].flatMap((module) => (module ? schemasOf(module) : []));
  }
}
