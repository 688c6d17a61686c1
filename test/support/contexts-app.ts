import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import pg from 'pg';
import { type Actor, CurrentContext, KernelModule, Mediator, newId, unauthenticated } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { RecentAccessLog } from '#identity/infrastructure/recent-access-log';
import { CacheModule } from '#platform/cache/cache.module';
import { QueryCacheModule } from '#platform/cache/query-cache.module';
import { ConfigModule } from '#platform/config/config.module';
import { testSettings } from '#platform/config/testing/test-settings';
import { DatabaseModule } from '#platform/database/database.module';
import { FaultsModule } from '#platform/faults/faults.module';
import { Authenticator } from '#platform/http/auth/authenticator';
import { createHttpApp } from '#platform/http/create-http-app';
import { HttpDoorModule } from '#platform/http/http-door.module';
import { HttpModule } from '#platform/http/http.module';
import { SecurityModule } from '#platform/security/security.module';
import { StorageModule } from '#platform/storage/storage.module';
import { TelemetryModule } from '#platform/telemetry/telemetry.module';
import { UseCaseTelemetryModule } from '#platform/telemetry/use-case-telemetry.module';
import { Client } from './client.js';
import { freePort } from './free-port.js';
import { createTestDatabase } from './postgres-server.js';

type Caller = Extract<Actor, { permissions: ReadonlySet<string> }>;

/** Takes a bearer token for what it says: the caller as JSON, in base64url. */
class TrustingAuthenticator extends Authenticator {
  authenticate(token: string): Promise<Caller> {
    try {
      const caller = JSON.parse(Buffer.from(token, 'base64url').toString()) as Omit<Caller, 'permissions'> & {
        permissions: string[];
      };
      return Promise.resolve({ ...caller, permissions: new Set(caller.permissions) } as Caller);
    } catch {
      throw unauthenticated('test.bad-token', 'not a token of this test');
    }
  }

  recall(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

/** What identity does for all others. */
@Global()
@Module({
  providers: [
    { provide: Authenticator, useClass: TrustingAuthenticator },
    { provide: AccessLog, useClass: RecentAccessLog },
  ],
  exports: [Authenticator, AccessLog],
})
class TrustingModule {}

class Root {}

export interface ContextsApp {
  readonly mediator: Mediator;
  /** A superuser's connection: it sees the rows of all organizations. */
  readonly owner: pg.Pool;
  readonly anonymous: Client;
  /** The API as a caller with these permissions, a user unless told. */
  as(organizationId: string, permissions: readonly string[], caller?: Partial<Caller>): Client;
  /** Runs work as the system, in an organization. */
  run<R>(organizationId: string, work: () => Promise<R>): Promise<R>;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  stop(): Promise<void>;
}

/**
 * An API of some modules only, on a database and port of its own; some may stand in for contexts that are not there.
 * No worker runs: a test executes the reactions it looks at by itself.
 */
export async function startContexts(
  modules: readonly Type[],
  env: Readonly<Record<string, string>> = {},
): Promise<ContextsApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'isocenter-test-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const settings = testSettings({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PUBLIC_BASE_URL: baseUrl,
    ...env,
  });
  const root: DynamicModule = {
    module: Root,
    imports: [
      ConfigModule.forRoot(settings),
      TelemetryModule.forRoot({ service: 'test' }),
      FaultsModule,
      HttpModule,
      SecurityModule,
      KernelModule,
      DatabaseModule,
      QueryCacheModule,
      UseCaseTelemetryModule,
      CacheModule,
      StorageModule,
      TrustingModule,
      HttpDoorModule,
      ...modules,
    ],
  };
  const app = await createHttpApp(root, settings);
  await app.listen(port, '127.0.0.1');
  const contexts = app.get(CurrentContext);
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // Dropping the database ends what is still open.
  owner.on('error', () => undefined);
  const anonymous = new Client(baseUrl);
  return {
    mediator: app.get(Mediator),
    owner,
    anonymous,
    as(organizationId, permissions, caller = {}) {
      const actor = { kind: 'user', id: newId(), name: 'Test', organizationId, ...caller, permissions };
      return anonymous.with(Buffer.from(JSON.stringify(actor)).toString('base64url'));
    },
    run(organizationId, work) {
      return contexts.asSystem('test', organizationId, work);
    },
    get: (type) => app.get(type),
    async stop() {
      await app.close();
      await owner.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
