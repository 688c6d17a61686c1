import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ADMIN_API } from '#apps/admin-api/admin-api';
import { seed } from '#apps/cli/commands/seed';
import { compose } from '#apps/compose';
import { startGateway } from '#apps/gateway/gateway';
import { PUBLIC_API } from '#apps/public-api/public-api';
import type { Started } from '#apps/run-process';
import { startScheduler } from '#apps/scheduler/scheduler';
import { startApi } from '#apps/start-api';
import { startWorker } from '#apps/worker/worker';
import { CurrentContext, Mediator } from '#kernel';
import type { Settings } from '#platform/config/settings';
import { testSettings } from '#platform/config/testing/test-settings';
import { Client } from './client.js';
import { freePort } from './free-port.js';
import { createFilledDatabase, createTestDatabase } from './postgres-server.js';
import { stopAll } from './stop-all.js';
import { stopProcess } from './stop-process.js';

export interface SystemOptions {
  /** Further settings, as environment variables. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether the demo practice is created; true unless told. */
  readonly seeded?: boolean;
  /** Whether worker and scheduler run; true unless told. */
  readonly engine?: boolean;
  /** Whether the gateway runs; false unless told. DICOM peers then reach it at `settings.dimse.port`. */
  readonly gateway?: boolean;
}

export type DemoUser = 'admin' | 'frontdesk' | 'technologist' | 'radiologist';

/** All processes of Isocenter in this one, on a database and ports of their own, with the demo practice. */
export interface System {
  readonly settings: Settings;
  readonly admin: Client;
  readonly public: Client;
  readonly adminApp: NestFastifyApplication;
  readonly publicApp: NestFastifyApplication;
  /** The demo practice, or undefined when not seeded. */
  readonly organizationId: string | undefined;
  /** A superuser's connection: it sees the rows of all organizations. */
  readonly owner: pg.Pool;
  /** The admin API as one of the demo practice's people. */
  as(user: DemoUser): Promise<Client>;
  /** Starts one more process of the admin API on the same database; answers its address. It stops with the system. */
  anotherAdminApi(): Promise<string>;
  /** Sends a command or query as the system, in an organization. */
  run<R>(organizationId: string, work: (mediator: Mediator) => Promise<R>): Promise<R>;
  stop(): Promise<void>;
}

export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const { database, organizationId } =
    options.seeded === false
      ? { database: await createTestDatabase(), organizationId: undefined }
      : await createDemoDatabase(options.env?.['CONTEXTS']);
  const dataDir = await mkdtemp(join(tmpdir(), 'isocenter-test-'));
  const [adminPort, publicPort, workerPort, schedulerPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const settings = testSettings({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ADMIN_API_PORT: String(adminPort),
    PUBLIC_API_PORT: String(publicPort),
    PUBLIC_BASE_URL: `http://127.0.0.1:${publicPort}`,
    ADMIN_BASE_URL: `http://127.0.0.1:${adminPort}`,
    HTTP_HOST: '127.0.0.1',
    DATABASE_POOL_SIZE: '6',
    ...(options.gateway && { DIMSE_PORT: String(await freePort()) }),
    ...options.env,
  });
  const started: Started[] = [];
  const admin = await startApi(settings, ADMIN_API, adminPort);
  const publicApi = await startApi(settings, PUBLIC_API, publicPort);
  started.push(admin, publicApi);
  if (options.engine !== false) {
    started.push(await startScheduler(settings, schedulerPort));
    started.push(await startWorker(settings, workerPort));
  }
  if (options.gateway) started.push(await startGateway(settings, await freePort()));
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // Dropping the database ends what is still open.
  owner.on('error', () => undefined);
  const adminClient = new Client(`http://127.0.0.1:${adminPort}`);
  return {
    settings,
    admin: adminClient,
    public: new Client(`http://127.0.0.1:${publicPort}`),
    adminApp: admin.app,
    publicApp: publicApi.app,
    organizationId,
    owner,
    async as(user) {
      const answer = await adminClient.post<{ accessToken: string }>('/v1/auth/login', {
        email: `${user}@demo.isocenter.test`,
        password: 'isocenter-demo',
      });
      if (answer.status >= 300)
        throw new Error(`log-in of ${user} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return adminClient.with(answer.body.accessToken);
    },
    async anotherAdminApi() {
      const port = await freePort();
      started.push(await startApi(settings, ADMIN_API, port));
      return `http://127.0.0.1:${port}`;
    },
    run(inOrganization, work) {
      const app = admin.app;
      return app.get(CurrentContext).asSystem('test', inOrganization, () => work(app.get(Mediator)));
    },
    stop() {
      return stopAll(
        ...started.reverse().map((one) => () => stopProcess(one)),
        () => owner.end(),
        () => database.drop(),
        () => rm(dataDir, { recursive: true, force: true }),
      );
    },
  };
}

/** A database with the demo practice of these contexts, of all unless told. */
async function createDemoDatabase(contexts: string | undefined) {
  const { database, answer } = await createFilledDatabase(`the demo practice of ${contexts}`, (url) =>
    createDemo(testSettings({ DATABASE_URL: url, CONTEXTS: contexts })),
  );
  return { database, organizationId: answer };
}

async function createDemo(settings: Settings): Promise<string> {
  const app = await NestFactory.createApplicationContext(
    await compose(settings, { service: 'cli', contexts: true }),
    { logger: false },
  );
  try {
    return await seed(app);
  } finally {
    await app.close();
  }
}
