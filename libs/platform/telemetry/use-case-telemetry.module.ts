import { Global, Module } from '@nestjs/common';
import { actorId, CurrentContext, UseCaseObserver } from '#kernel';
import { LogBindings } from './log-bindings.js';
import { UseCaseTelemetry } from './use-case-telemetry.js';

/** Metrics, spans and log fields of use cases. */
@Global()
@Module({ providers: [{ provide: UseCaseObserver, useClass: UseCaseTelemetry }], exports: [UseCaseObserver] })
export class UseCaseTelemetryModule {
  constructor(bindings: LogBindings, contexts: CurrentContext) {
    bindings.source(() => {
      const context = contexts.find();
      return context
        ? {
            correlationId: context.correlationId,
            ...(context.organizationId ? { organizationId: context.organizationId } : {}),
            ...(actorId(context.actor) ? { actor: actorId(context.actor) } : {}),
          }
        : {};
    });
  }
}
