import { execFileSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  chown,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';

export interface Server {
  /** As the superuser. */
  readonly url: string;
  readonly port: number;
  readonly cluster: string;
  stop(how?: { readonly immediate?: boolean }): Promise<void>;
}

interface ServerOptions {
  readonly dataDir: string;
  readonly durable?: boolean;
  readonly database?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Two servers of a test's own, the second a streaming standby of the first. */
export interface PrimaryAndStandby {
  readonly primary: Server;
  /** Where the standby is, and is again after each start. */
  readonly standbyUrl: string;
  startStandby(): Promise<void>;
  stopStandby(): Promise<void>;
  stop(): Promise<void>;
}

/** Tools are not part of what is compiled. */
const TOOL: string = '../../../tools/services/postgres.mjs';

export async function startPrimaryAndStandby(database: string): Promise<PrimaryAndStandby> {
  const { startPostgres } = (await import(TOOL)) as {
    startPostgres(options: ServerOptions): Promise<Server>;
  };
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-replica-'));
  // The account that PostgreSQL runs as passes through.
  await chmod(folder, 0o711);
  const [first, second] = [join(folder, 'primary'), join(folder, 'standby')];
  const primary = await startPostgres({
    dataDir: first,
    durable: false,
    database,
    // What is committed travels at once; otherwise it would wait for the writer of the log.
    settings: { synchronous_commit: 'on' },
  });
  await copyRunning(primary, second);
  await copyFile(join(first, 'postgres', 'password'), join(second, 'postgres', 'password'));
  const start = (): Promise<Server> => startPostgres({ dataDir: second, durable: false });
  let standby = await start();
  const standbyUrl = new URL(standby.url);
  standbyUrl.pathname = `/${database}`;
  return {
    primary,
    standbyUrl: standbyUrl.href,
    startStandby: async () => void (standby = await start()),
    stopStandby: () => standby.stop({ immediate: true }),
    async stop() {
      await Promise.all([standby.stop({ immediate: true }), primary.stop({ immediate: true })]);
      await rm(folder, { recursive: true });
    },
  };
}

/** A base backup made by hand (PostgreSQL, 25.3.3), for npm brings no pg_basebackup; it follows the server when started. */
async function copyRunning({ url, port, cluster }: Server, dataDir: string): Promise<void> {
  const copy = join(dataDir, 'postgres', basename(cluster));
  await mkdir(join(dataDir, 'postgres'), { recursive: true, mode: 0o711 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_backup_start('standby', true)`);
  execFileSync('cp', ['-a', cluster, copy]);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  // Not the other server's process, and no log that may be half written: all of it is streamed.
  await rm(join(copy, 'postmaster.pid'));
  for (const entry of await readdir(join(copy, 'pg_wal'), { withFileTypes: true }))
    if (entry.isFile()) await rm(join(copy, 'pg_wal', entry.name));
  const { password } = new URL(url);
  await appendFile(
    join(copy, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${password}'\n`,
  );
  const { uid, gid } = await stat(copy);
  for (const [name, text] of [
    ['backup_label', rows[0]!.labelfile],
    ['standby.signal', ''],
  ] as const) {
    await writeFile(join(copy, name), text, { mode: 0o600 });
    await chown(join(copy, name), uid, gid);
  }
}
