import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { History } from '../history.js';
import type { PostgresServer, Services } from '../services.js';
import { connect } from './superuser.js';

/** The durable PostgreSQL of a run. A crash is an immediate stop; what was committed must be there afterwards. */
export class Cluster {
  private constructor(
    private server: PostgresServer,
    private readonly start: (port: number) => Promise<PostgresServer>,
    private readonly history: History,
    private readonly logFile: string,
  ) {}

  static async start(services: Services, dataDir: string, history: History): Promise<Cluster> {
    const start = (port?: number) =>
      services.startPostgres({ dataDir, durable: true, ...(port === undefined ? {} : { port }) });
    return new Cluster(await start(), start, history, join(dataDir, 'postgres', 'server.log'));
  }

  /** A new database, as the superuser. */
  async createDatabase(name: string): Promise<string> {
    const client = await connect(this.server.url);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    await client.end();
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  async dropDatabase(name: string): Promise<void> {
    const client = await connect(this.server.url);
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.end();
  }

  /** How often the server has refused something in these words. */
  async refusals(message: string): Promise<number> {
    return (await readFile(this.logFile, 'utf8')).split(message).length - 1;
  }

  /** As if the power had failed, for so long. */
  async crash(downMs: number): Promise<void> {
    this.history.note('PostgreSQL: immediate stop');
    await this.server.stop({ immediate: true });
    await new Promise((resolve) => setTimeout(resolve, downMs));
    this.server = await this.start(this.server.port);
    this.history.note('PostgreSQL: back');
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}
