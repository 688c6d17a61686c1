import type { Type } from '@nestjs/common';

/** Where a context's parts are; loaded only by the processes that need them. */
export interface ContextParts {
  /** Use cases, reactions and what they need. */
  readonly core: () => Promise<Type>;
  /** Doors on the internal API. */
  readonly admin?: () => Promise<Type>;
  /** Doors on the public API. */
  readonly public?: () => Promise<Type>;
  /** Doors of the gateway: protocols other than HTTP. */
  readonly gateway?: () => Promise<Type>;
  /** What its worker does besides deliveries. */
  readonly worker?: () => Promise<Type>;
}

/** Every bounded context. Any app can start with a subset of them (`CONTEXTS=identity,conversations`). */
export const CONTEXTS: Readonly<Record<string, ContextParts>> = {
  identity: {
    core: async () => (await import('#identity/identity.module')).IdentityModule,
    admin: async () =>
      (await import('#identity/presentation/admin/identity-admin.module')).IdentityAdminModule,
  },
  files: {
    core: async () => (await import('#files/files.module')).FilesModule,
    admin: async () => (await import('#files/presentation/admin/files-admin.module')).FilesAdminModule,
  },
  projects: {
    core: async () => (await import('#projects/projects.module')).ProjectsModule,
    admin: async () =>
      (await import('#projects/presentation/admin/projects-admin.module')).ProjectsAdminModule,
  },
  conversations: {
    core: async () => (await import('#conversations/conversations.module')).ConversationsModule,
    admin: async () =>
      (await import('#conversations/presentation/admin/conversations-admin.module')).ConversationsAdminModule,
    public: async () =>
      (await import('#conversations/presentation/public/conversations-public.module'))
        .ConversationsPublicModule,
    worker: async () =>
      (await import('#conversations/presentation/worker/conversations-worker.module'))
        .ConversationsWorkerModule,
  },
  imaging: {
    core: async () => (await import('#imaging/imaging.module')).ImagingModule,
    admin: async () => (await import('#imaging/presentation/admin/imaging-admin.module')).ImagingAdminModule,
    public: async () =>
      (await import('#imaging/presentation/public/imaging-public.module')).ImagingPublicModule,
    gateway: async () =>
      (await import('#imaging/presentation/gateway/imaging-gateway.module')).ImagingGatewayModule,
  },
  workflows: {
    core: async () => (await import('#workflows/workflows.module')).WorkflowsModule,
    admin: async () =>
      (await import('#workflows/presentation/admin/workflows-admin.module')).WorkflowsAdminModule,
  },
  reporting: {
    core: async () => (await import('#reporting/reporting.module')).ReportingModule,
    admin: async () =>
      (await import('#reporting/presentation/admin/reporting-admin.module')).ReportingAdminModule,
    public: async () =>
      (await import('#reporting/presentation/public/reporting-public.module')).ReportingPublicModule,
  },
  notifications: {
    core: async () => (await import('#notifications/notifications.module')).NotificationsModule,
    admin: async () =>
      (await import('#notifications/presentation/admin/notifications-admin.module')).NotificationsAdminModule,
    public: async () =>
      (await import('#notifications/presentation/public/notifications-public.module'))
        .NotificationsPublicModule,
  },
  operations: {
    core: async () => (await import('#operations/operations.module')).OperationsModule,
    admin: async () =>
      (await import('#operations/presentation/admin/operations-admin.module')).OperationsAdminModule,
  },
};

/** The names of the contexts a process runs: all, or the ones its settings name. Identity is always there: it knows who asks. */
export function chosenContexts(setting: readonly string[] | 'all'): string[] {
  const all = Object.keys(CONTEXTS);
  if (setting === 'all') return all;
  const unknown = setting.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`CONTEXTS names ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  return all.filter((name) => name === 'identity' || setting.includes(name));
}
