import pg from 'pg';

/** A superuser's view of one database: all rows of all organizations. Connects anew after the server was restarted. */
export class Superuser {
  private client?: pg.Client;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(readonly url: string) {}

  /** One after the other, whoever asks. */
  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const rows = this.turn.then(() => this.ask<Row>(text, values));
    this.turn = rows.catch(() => undefined);
    return rows;
  }

  private async ask<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const client = (this.client ??= await this.open());
    try {
      return (await client.query<pg.QueryResultRow>(text, values as unknown[])).rows as Row[];
    } catch (error) {
      this.client = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** A connection that broke while nothing was asked of it is not asked again. */
  private async open(): Promise<pg.Client> {
    const client = await connect(this.url);
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.once('error', forget);
    client.once('end', forget);
    return client;
  }

  async end(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }
}

/** A connection that survives its server's crash as a rejected query, not as the end of this process. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'faults',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
