import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { databaseUrls } from '#platform/config/database-urls';
import type { Settings } from '#platform/config/settings';
import { provisionRoles } from './provision-roles.js';

export type MigrationClass = new () => MigrationInterface;

/** Moves the schema up and down, as the owner role. */
export class Migrator {
  constructor(
    private readonly settings: Settings,
    private readonly migrations: readonly MigrationClass[],
  ) {}

  /** Applies what is pending, each migration in a transaction of its own; answers their names. */
  async up(): Promise<string[]> {
    const owner = databaseUrls(this.settings).owner;
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    try {
      await provisionRoles(client, this.settings.security.secret);
    } finally {
      await client.end();
    }
    return this.with(async (source) => {
      const done = await source.runMigrations({ transaction: 'each' });
      // Whatever tables there are now, a backup must hold them all.
      await source.query('GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO isocenter_backup');
      await source.query('GRANT SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO isocenter_backup');
      return done.map(({ name }) => name);
    });
  }

  /** Takes back the newest migration; answers its name, or undefined when there is none left. */
  async down(): Promise<string | undefined> {
    return this.with(async (source) => {
      const newest = (await this.applied(source))[0];
      if (newest) await source.undoLastMigration({ transaction: 'each' });
      return newest;
    });
  }

  async status(): Promise<{ name: string; applied: boolean }[]> {
    return this.with(async (source) => {
      const applied = new Set(await this.applied(source));
      return source.migrations.map((migration) => {
        const name = migration.name ?? migration.constructor.name;
        return { name, applied: applied.has(name) };
      });
    });
  }

  private async applied(source: DataSource): Promise<string[]> {
    const exists = await source.query<{ t: string | null }[]>(`SELECT to_regclass('migrations') AS t`);
    if (!exists[0]?.t) return [];
    const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id DESC');
    return rows.map((row) => row.name);
  }

  private async with<R>(work: (source: DataSource) => Promise<R>): Promise<R> {
    const source = new DataSource({
      type: 'postgres',
      url: databaseUrls(this.settings).owner,
      migrations: [...this.migrations],
      migrationsTableName: 'migrations',
      applicationName: 'isocenter-migrate',
    });
    await source.initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  }
}
