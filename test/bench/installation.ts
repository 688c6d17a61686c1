import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrls, type DatabaseUrls } from '#platform/config/database-urls';
import { testSettings } from '#platform/config/testing/test-settings';
import { FakeTelegram } from '#test/fakes/telegram';
import { Client } from '#test/support/client';
import { freePort } from '#test/support/free-port';
import type { Place } from './place.js';
import { ready, type Running, startProgram } from './processes.js';

export type ProcessName = 'admin-api' | 'public-api' | 'worker' | 'scheduler' | 'gateway';

const PORTS: Readonly<Record<ProcessName, string>> = {
  'admin-api': 'ADMIN_API_PORT',
  'public-api': 'PUBLIC_API_PORT',
  worker: 'WORKER_HEALTH_PORT',
  scheduler: 'SCHEDULER_HEALTH_PORT',
  gateway: 'GATEWAY_HEALTH_PORT',
};
/** High enough never to refuse; the limiter does its work all the same. */
const NO_LIMIT = '10000000';
const SCOPES = ['patients.read', 'patients.manage', 'orders.read', 'studies.read', 'studies.store'];
export const ADMINISTRATOR = 'admin@demo.isocenter.test';
const PASSWORD = 'isocenter-demo';

export interface TelegramChannel {
  readonly channelId: string;
  readonly channelSecret: string;
  readonly botToken: string;
}

/** What a request to the public API shows to prove who it comes from. */
export interface Credentials extends TelegramChannel {
  readonly apiKey: string;
}

/** Isocenter as `npm start` runs it, on a database of its own with the demo practice. */
export class Installation {
  private readonly running: Running[] = [];

  private constructor(
    readonly place: Place,
    readonly env: Readonly<Record<string, string>>,
    readonly ports: Readonly<Record<ProcessName, number>>,
    /** Sees the rows of all organizations. */
    readonly superuser: pg.Pool,
    readonly organizationId: string,
    readonly telegram: FakeTelegram,
  ) {}

  /** @param more settings beside its own */
  static async create(
    place: Place,
    name: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Installation> {
    const databaseUrl = await createDatabase(place.databaseUrl, `bench_${name}`);
    const ports = {} as Record<ProcessName, number>;
    for (const process of Object.keys(PORTS) as ProcessName[]) ports[process] = await freePort();
    const dataDir = join(place.temporary, `${name}-data`);
    mkdirSync(dataDir);
    const telegram = await FakeTelegram.start();
    const env = {
      PATH: process.env['PATH'] ?? '',
      // Roles belong to the server, not to a database: all installations and engines of a run share their passwords.
      ISOCENTER_SECRET: testSettings().security.secret,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      TELEGRAM_API_ROOT: telegram.root,
      RATE_LIMIT_API: NO_LIMIT,
      RATE_LIMIT_WEBHOOK: NO_LIMIT,
      RATE_LIMIT_DICOMWEB: NO_LIMIT,
      DIMSE_PORT: String(await freePort()),
      ...Object.fromEntries(
        Object.entries(PORTS).map(([name_, variable]) => [variable, String(ports[name_ as ProcessName])]),
      ),
      ...more,
    };
    await cli(place, env, ['migrate', 'up']);
    await cli(place, env, ['seed']);
    const superuser = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const { rows } = await superuser.query<{ id: string }>('SELECT id FROM organization');
    return new Installation(place, env, ports, superuser, rows[0]!.id, telegram);
  }

  get roles(): DatabaseUrls {
    return databaseUrls(testSettings(this.env));
  }

  url(process: ProcessName): string {
    return `http://127.0.0.1:${this.ports[process]}`;
  }

  /** Starts one process and waits until it is ready. */
  async start(name: ProcessName, env: Readonly<Record<string, string>> = {}): Promise<Running> {
    const port = this.ports[name];
    const path = `bundle/${name}.js`;
    const running = await startProgram(this.place, {
      name,
      kind: 'ours',
      path,
      env: { ...this.env, ...env },
      port,
    });
    this.running.push(running);
    await ready(`${this.url(name)}/health/ready`);
    return running;
  }

  /** The practice's administrator, signed in; the admin API must run. */
  async administrator(): Promise<Client> {
    const anonymous = new Client(this.url('admin-api'));
    const login = { email: ADMINISTRATOR, password: PASSWORD };
    const { accessToken } = await created<{ accessToken: string }>(anonymous, '/v1/auth/login', login);
    return anonymous.with(accessToken);
  }

  /** An API key, and a Telegram channel; the admin API must run. */
  async credentials(): Promise<Credentials> {
    const admin = await this.administrator();
    const { key } = await created<{ key: string }>(admin, '/v1/api-keys', { name: 'Bench', scopes: SCOPES });
    return { apiKey: key, ...(await this.openTelegram(admin)) };
  }

  /** A Telegram channel where a bot answers, the demo's unless told. */
  async openTelegram(admin: Client, botId?: string): Promise<TelegramChannel> {
    const channelSecret = randomBytes(32).toString('hex');
    const botToken = `${randomInt(100_000_000, 1_000_000_000)}:${randomBytes(24).toString('hex')}`;
    const channelId = await this.openChannel(
      admin,
      'telegram',
      { botToken, secretToken: channelSecret },
      botId,
    );
    return { channelId, channelSecret, botToken };
  }

  /** Answers the channel's id. */
  async openChannel(admin: Client, platform: string, credentials: object, botId?: string): Promise<string> {
    const { rows } = await this.superuser.query<{ id: string }>(
      'SELECT id FROM bot ORDER BY created_at LIMIT 1',
    );
    const channel = { platform, name: platform, botId: botId ?? rows[0]!.id, credentials };
    return (await created<{ id: string }>(admin, '/v1/channels', channel)).id;
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((running) => running.stop()));
    await this.superuser.end();
    await this.telegram.stop();
  }
}

/** Posts, and answers what was created. */
export async function created<Body>(client: Client, path: string, body: object): Promise<Body> {
  const answer = await client.post<Body>(path, body);
  if (answer.status >= 300)
    throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one command of the administrator's. */
function cli(place: Place, env: Readonly<Record<string, string>>, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(place.dist, 'apps/cli/main.js'), ...args], {
      cwd: place.folder,
      env: { ...env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`cli ${args.join(' ')} ended with ${code}: ${complaint.trim()}`)),
    );
  });
}
