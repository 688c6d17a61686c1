import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrls } from '#platform/config/database-urls';
import { testSettings } from '#platform/config/testing/test-settings';
import { freePort } from '#test/support/free-port';
import type { Evidence, Invariant } from '../checks/invariant.js';
import { everyInvariant } from '../checks/every-invariant.js';
import type { History } from '../history.js';
import { Ledger } from '../load/ledger.js';
import { Load } from '../load/load.js';
import type { Traffic } from '../load/traffic.js';
import type { Backend, CommonProcess, ProcessName, Site, Workload } from '../workloads/workload.js';
import type { Cluster } from './cluster.js';
import type { DisposableRedis } from './redis.js';
import { placesOf, type ProcessPlace } from './process-place.js';
import { Superuser } from './superuser.js';
import { SupervisedProcess } from './supervised-process.js';

/** What a killed worker held waits for so long: short, so that a run of many deaths takes minutes and not hours. */
export const LEASE_MS = 3_000;
const POOL_SIZE = 8;
/** A second worker may join. */
const GUESTS = 1;

export interface Place {
  /** Folder of the checkout. */
  readonly folder: string;
  readonly dist: string;
  /** Module that ends a process when the one that started it is gone, as a URL. */
  readonly leash: string;
  /** Environment of every process besides the settings (PATH). */
  readonly env: Readonly<Record<string, string>>;
}

const PROCESSES: readonly ProcessName[] = ['public-api', 'admin-api', 'gateway', 'worker', 'scheduler'];

const urlOf = (port: number): string => `http://127.0.0.1:${port}`;

/** One running system: a database of its own, its processes under supervision, the load and its ledger. */
export class Installation {
  private released = false;

  private constructor(
    readonly name: string,
    readonly site: Site,
    readonly workload: Workload,
    readonly cluster: Cluster,
    readonly redis: DisposableRedis | undefined,
    readonly ledger: Ledger,
    readonly load: Traffic,
    readonly history: History,
    private readonly processes: Map<string, SupervisedProcess>,
    private readonly workerSpec: () => Promise<SupervisedProcess>,
  ) {}

  static async start(
    name: string,
    parts: {
      place: Place;
      workload: Workload;
      cluster: Cluster;
      redis: DisposableRedis | undefined;
      history: History;
    },
  ): Promise<Installation> {
    const { place, workload, cluster, redis, history } = parts;
    const database = await cluster.createDatabase(name);
    const ports = {
      publicApi: await freePort(),
      adminApi: await freePort(),
      gateway: await freePort(),
      worker: await freePort(),
      scheduler: await freePort(),
    };
    const places = await placesOf(workload, ports);
    const dataDir = history.file(`${name}-data`);
    mkdirSync(dataDir, { recursive: true });
    const apis = places.filter(({ process }) => process === 'public-api').map(({ port }) => urlOf(port));
    const publicUrl = workload.open?.(apis) ?? urlOf(ports.publicApi);
    const env: Record<string, string> = {
      ...place.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      ISOCENTER_SECRET: 'fault-tests-only-0123456789abcdef-0123456789',
      DATABASE_URL: database,
      DATABASE_POOL_SIZE: String(POOL_SIZE),
      DELIVERY_LEASE_MS: String(LEASE_MS),
      DATA_DIR: dataDir,
      HTTP_HOST: '127.0.0.1',
      PUBLIC_API_PORT: String(ports.publicApi),
      ADMIN_API_PORT: String(ports.adminApi),
      WORKER_HEALTH_PORT: String(ports.worker),
      SCHEDULER_HEALTH_PORT: String(ports.scheduler),
      GATEWAY_HEALTH_PORT: String(ports.gateway),
      DIMSE_PORT: String(await freePort()),
      PUBLIC_BASE_URL: publicUrl,
      RATE_LIMIT_WEBHOOK: '0',
      RATE_LIMIT_API: '0',
      ...(redis ? { REDIS_URL: redis.url } : {}),
      ...(await workload.env()),
    };
    const superuser = new Superuser(database);
    const adminUrl = urlOf(ports.adminApi);
    const site: Site = { folder: place.folder, dist: place.dist, env, superuser, publicUrl, adminUrl };
    await workload.prepare(site);
    // Redis is shared by all databases of a run; what another one rang for must not be heard here.
    await redis?.flush();
    const supervised = ({ name: as, script, port, portVariable }: ProcessPlace): SupervisedProcess => {
      const { folder, leash } = place;
      const settings = { ...env, ...(portVariable ? { [portVariable]: String(port) } : {}) };
      return new SupervisedProcess(
        { name: `${name}-${as}`, script: join(place.dist, script), folder, leash, env: settings, port },
        history,
      );
    };
    const processes = new Map(places.map((one) => [one.name, supervised(one)]));
    const guest = async (): Promise<SupervisedProcess> =>
      supervised({
        name: 'worker-guest',
        process: 'worker',
        script: workload.scripts.worker,
        port: await freePort(),
        portVariable: 'WORKER_HEALTH_PORT',
      });
    const ledger = await Ledger.create(history.file(`${name}-ledger.jsonl`));
    const load = workload.load?.(ledger) ?? new Load(publicUrl, workload.senders(), ledger);
    const installation = new Installation(
      name,
      site,
      workload,
      cluster,
      redis,
      ledger,
      load,
      history,
      processes,
      guest,
    );
    await Promise.all([...processes.values()].map((process) => process.start()));
    await workload.begin(site);
    return installation;
  }

  get backend(): Backend {
    return this.redis ? 'Redis' : 'PostgreSQL only';
  }

  /** @param name of a process, or of its second copy */
  process(name: ProcessName | `${CommonProcess}-2`): SupervisedProcess {
    const process = this.processes.get(name);
    if (!process) throw new Error(`There is no process ${name}.`);
    return process;
  }

  all(): SupervisedProcess[] {
    return [...this.processes.values()];
  }

  /** The processes that this workload has, without second copies. */
  get processNames(): ProcessName[] {
    return PROCESSES.filter((name) => this.processes.has(name));
  }

  /** One more worker beside the first, until `leave`. */
  async joinWorker(): Promise<{ leave(): Promise<void> }> {
    const worker = await this.workerSpec();
    this.processes.set('worker-guest', worker);
    await worker.start();
    return {
      leave: async () => {
        await worker.stop();
        this.processes.delete('worker-guest');
      },
    };
  }

  /** All copies of a process. */
  copies(name: ProcessName): SupervisedProcess[] {
    return [...this.processes].flatMap(([key, process]) => (key.startsWith(name) ? [process] : []));
  }

  invariants(): Invariant[] {
    const appUrl = databaseUrls(testSettings(this.site.env)).app;
    return [
      ...everyInvariant({ appUrl, mostSessions: (this.processes.size + GUESTS) * (POOL_SIZE + 4) }),
      ...this.workload.invariants(this.site),
    ];
  }

  evidence(): Evidence {
    const { superuser } = this.site;
    return {
      ledger: [...this.ledger.entries],
      rows: (text, values) => superuser.rows(text, values),
    };
  }

  /** Stops every process as an operator does; throws when one does not stop well, or leaves sessions behind. */
  async stop(): Promise<void> {
    for (const process of [...this.processes.values()].reverse()) await process.stop();
    const left = await this.site.superuser.rows<{ who: string }>(
      `SELECT usename || '/' || application_name AS who FROM pg_stat_activity
       WHERE datname = current_database() AND usename LIKE 'isocenter%'`,
    );
    await this.release();
    if (left.length > 0)
      throw new Error(`after the stop sessions are left: ${left.map(({ who }) => who).join(', ')}`);
  }

  /** Ends everything at once, whatever state it is in. */
  async destroy(): Promise<void> {
    await this.load.stop().catch(() => undefined);
    await Promise.all(this.all().map((process) => process.destroy()));
    await this.release();
  }

  private async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    await this.workload.end();
    await this.site.superuser.end();
    await this.ledger.close();
  }
}
