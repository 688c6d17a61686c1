import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ContextModule } from './context/context.module.js';
import { BEHAVIOUR_ORDER } from './cqrs/behaviour-order.js';
import type { Behaviour } from './cqrs/behaviour.js';
import { BEHAVIOURS, Mediator } from './cqrs/mediator.js';
import { Permissions } from './cqrs/permissions.js';
import { UseCases } from './cqrs/use-cases.js';
import { CurrentUnitOfWork } from './domain/current-unit-of-work.js';
import { UnitOfWork } from './domain/unit-of-work.js';
import { Reactions } from './messaging/reactions.js';

/** The mediator and what belongs to it. The platform supplies the ports: transactions, journal, idempotency, observer, SQL. */
@Global()
@Module({
  imports: [ContextModule, CqrsModule.forRoot(), DiscoveryModule],
  providers: [
    Permissions,
    UseCases,
    Reactions,
    { provide: UnitOfWork, useClass: CurrentUnitOfWork },
    ...BEHAVIOUR_ORDER,
    {
      provide: BEHAVIOURS,
      useFactory: (...behaviours: Behaviour[]) => behaviours,
      inject: [...BEHAVIOUR_ORDER],
    },
    Mediator,
  ],
  exports: [ContextModule, Permissions, UseCases, Reactions, UnitOfWork, Mediator],
})
export class KernelModule {}
