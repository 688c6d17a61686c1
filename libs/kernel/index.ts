/** The kernel's face: all that contexts, platform and apps may import of it. */
export { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
export { type DayPeriod, dayPeriod, type DayPeriodTerms } from './calendar/day-period.js';
export {
  addOfficeTime,
  isOfficeOpen,
  nextOfficeOpening,
  type OfficeHours,
  officeSecondsBetween,
  type Opening,
} from './calendar/office-hours.js';
export { type Actor, actorId, anonymous, holds, system } from './context/actor.js';
export { ContextModule } from './context/context.module.js';
export { CurrentContext } from './context/current-context.js';
export type { ExecutionContext } from './context/execution-context.js';
export type { Scope } from './context/scope.js';
export { currentScope } from './context/scopes.js';
export { Behaviour, type Step } from './cqrs/behaviour.js';
export { BEHAVIOUR_ORDER } from './cqrs/behaviour-order.js';
export { fieldErrors } from './cqrs/behaviours/validation.behaviour.js';
export { Command } from './cqrs/command.js';
export type { Execution } from './cqrs/execution.js';
export type { Fields } from './cqrs/fields.js';
export { givenFields } from './cqrs/given-fields.js';
export { Mediator } from './cqrs/mediator.js';
export { PagedQuery } from './cqrs/paged-query.js';
export type { PagedResult } from './cqrs/paged-result.js';
export { DeclarePermissions, type PermissionCatalog, Permissions } from './cqrs/permissions.js';
export {
  CommandJournal,
  type IdempotencyClaim,
  IdempotencyStore,
  QueryCache,
  type TransactionBatch,
  Transactions,
  UseCaseObserver,
} from './cqrs/ports.js';
export { Query } from './cqrs/query.js';
export { RecordQuery } from './cqrs/record-query.js';
export { Result } from './cqrs/result.js';
export { SearchableQuery } from './cqrs/searchable-query.js';
export { ToBoolean } from './cqrs/to-boolean.js';
export {
  Cached,
  type Caching,
  CheckResource,
  type FieldRights,
  Idempotent,
  OnPrimary,
  Public,
  RequirePermission,
  RequireSignIn,
  type ResourceCheck,
  RestrictFields,
  SecretFields,
  SystemOnly,
  UseCase,
} from './cqrs/use-case.js';
export { UseCases } from './cqrs/use-cases.js';
export { validMessages } from './cqrs/valid-messages.js';
export { WhenGiven } from './cqrs/when-given.js';
export { type AggregateClass, AggregateRoot, aggregateTypeOf } from './domain/aggregate-root.js';
export { DomainEvent, EventName, eventTypeOf, reviveEvent } from './domain/domain-event.js';
export { Entity } from './domain/entity.js';
export { Merge, type MergeFacts } from './domain/merge.js';
export {
  ActiveUnitOfWork,
  type EnqueueOptions,
  type EventSource,
  UnitOfWork,
} from './domain/unit-of-work.js';
export {
  conflict,
  forbidden,
  invalid,
  notFound,
  rateLimited,
  unauthenticated,
  unavailable,
} from './errors/common-errors.js';
export { ConcurrencyConflict } from './errors/concurrency-conflict.js';
export { DomainError, type ErrorDetails, type ErrorKind, type FieldError } from './errors/domain-error.js';
export { isId, nameId, newId } from './ids.js';
export { onceSuccessful } from './once-successful.js';
export { randomSigns, SPOKEN_SIGNS } from './random-signs.js';
export { KernelModule } from './kernel.module.js';
export type { DeliveryClaim } from './messaging/delivery-claim.js';
export type { EventEnvelope } from './messaging/event-envelope.js';
export {
  type Effect,
  type EffectRun,
  PerformOn,
  type Reaction,
  ReactTo,
  type ReactionOptions,
  type ReactionType,
  RetryLater,
} from './messaging/reaction.js';
export { Reactions, type RegisteredReaction } from './messaging/reactions.js';
export { Conditions } from './sql/conditions.js';
export { badCursor, readCursor, writeCursor } from './sql/cursor.js';
export { fetchPage, type PageRequest, type PageSpec, type SortColumn } from './sql/fetch-page.js';
export { fetchRecords, type RecordSpec } from './sql/fetch-records.js';
export { instantText } from './sql/instant-text.js';
export type { RecordColumn } from './sql/record-conditions.js';
export type { RecordFilter, RecordSpan } from './sql/record-filter.js';
export { Sql } from './sql/sql.js';
