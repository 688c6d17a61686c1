import type { DynamicModule, Type } from '@nestjs/common';
import { ContextModule, KernelModule } from '#kernel';
import { AiModule } from '#platform/ai/ai.module';
import { CacheModule } from '#platform/cache/cache.module';
import { QueryCacheModule } from '#platform/cache/query-cache.module';
import { ConfigModule } from '#platform/config/config.module';
import type { Settings } from '#platform/config/settings';
import { DatabaseModule } from '#platform/database/database.module';
import { FaultsModule } from '#platform/faults/faults.module';
import { HttpModule } from '#platform/http/http.module';
import { HttpDoorModule } from '#platform/http/http-door.module';
import { MailModule } from '#platform/mail/mail.module';
import { OutboundModule } from '#platform/outbound/outbound.module';
import { RealtimeModule } from '#platform/realtime/realtime.module';
import { SecurityModule } from '#platform/security/security.module';
import { StorageModule } from '#platform/storage/storage.module';
import { TelemetryModule } from '#platform/telemetry/telemetry.module';
import { UseCaseTelemetryModule } from '#platform/telemetry/use-case-telemetry.module';
import { chosenContexts, CONTEXTS } from './contexts.js';

export interface Composition {
  readonly service: 'admin-api' | 'public-api' | 'worker' | 'scheduler' | 'gateway' | 'cli';
  /** Which of the contexts' doors this process opens. */
  readonly doors?: 'admin' | 'public' | 'gateway';
  /** Whether the process executes deliveries, or fans out and fires schedules. */
  readonly engine?: 'deliveries' | 'relay';
  /** Use cases are needed by all but the scheduler, which knows commands by name only. */
  readonly contexts: boolean;
}

/** What runs the engine's two halves; loaded by the process that has one. */
const ENGINES: Readonly<Record<NonNullable<Composition['engine']>, () => Promise<Type>>> = {
  deliveries: async () => (await import('#platform/outbox/delivery.module')).DeliveryModule,
  relay: async () => (await import('#platform/outbox/relay.module')).RelayModule,
};

/** What a door needs of the platform, loaded by the process that has one. */
const DOORS: Readonly<Record<NonNullable<Composition['doors']>, () => Promise<Type>>> = {
  admin: () => Promise.resolve(HttpDoorModule),
  public: () => Promise.resolve(HttpDoorModule),
  gateway: async () => (await import('#platform/gateway/gateway.module')).GatewayModule,
};

/** What use cases may need of the platform besides the database. */
const SERVICES = [CacheModule, StorageModule, MailModule, OutboundModule, RealtimeModule, AiModule];

class Root {}

/** The module of one process: the platform, the chosen contexts and the doors it opens. */
export async function compose(settings: Settings, composition: Composition): Promise<DynamicModule> {
  const { service, doors, engine } = composition;
  const names = composition.contexts ? chosenContexts(settings.process.contexts) : [];
  const parts = names.map((name) => CONTEXTS[name]!);
  const loaders = [
    ...parts.map((part) => part.core),
    ...parts.flatMap((part) => (doors && part[doors]) ?? []),
    ...parts.flatMap((part) => (engine === 'deliveries' && part.worker) || []),
  ];
  const contexts: Type[] = await Promise.all(loaders.map((load) => load()));
  return {
    module: Root,
    imports: [
      ConfigModule.forRoot(settings),
      TelemetryModule.forRoot({ service }),
      FaultsModule,
      HttpModule,
      SecurityModule,
      ...(composition.contexts
        ? [KernelModule, DatabaseModule, QueryCacheModule, UseCaseTelemetryModule, ...SERVICES, ...contexts]
        : [ContextModule]),
      ...(doors ? [await DOORS[doors]()] : []),
      ...(engine ? [await ENGINES[engine]()] : []),
    ],
  };
}
