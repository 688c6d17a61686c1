import type { Type } from '@nestjs/common';

/** Who may call a use case. */
export type Access =
  | {
      readonly kind: 'permission';
      readonly permission: string;
      /** Lesser ones that let in too: for a part of what there is, which the use case itself sees to. */
      readonly or?: readonly string[];
    }
  /** Any signed-in user or key. */
  | { readonly kind: 'authenticated' }
  /** Anybody; the reason is part of the declaration. */
  | { readonly kind: 'public'; readonly reason: string }
  /** Reactions, schedules and operators only. */
  | { readonly kind: 'system' };

/** How long a query's answer may be given again. */
export interface Caching {
  /** At most so long, should the word of an event be lost; 1 to 3600 seconds. */
  readonly seconds: number;
  /** The events of the query's own context after which it no longer holds, by name: `imaging.procedure-changed`. */
  readonly until: readonly string[];
}

/** The permission that each of some fields of an answer needs; of a page, of each of its items. */
export type FieldRights = Readonly<Record<string, string>>;

/** What a use case declares beside its class. */
export interface UseCaseDeclaration {
  name?: string;
  access?: Access;
  idempotent?: boolean;
  secretFields?: readonly string[];
  resourceChecks?: readonly Type<ResourceCheck>[];
  caching?: Caching;
  fieldRights?: FieldRights;
  onPrimary?: boolean;
}

/** A described use case: one command or query, its handler and its declarations, complete. */
export interface UseCase {
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly message: Type<object>;
  readonly access: Access;
  readonly idempotent: boolean;
  readonly secretFields: readonly string[];
  readonly resourceChecks: readonly Type<ResourceCheck>[];
  readonly caching?: Caching;
  readonly fieldRights?: FieldRights;
  /** A query that may not be answered by a replica, which may be a moment behind. */
  readonly onPrimary: boolean;
}

/** A question about the one thing a command touches (is it yours?), asked inside the transaction before the handler. */
export interface ResourceCheck<M extends object = object> {
  /** Throws a DomainError when the actor may not do this to this resource. */
  check(message: M): Promise<void>;
}

const DECLARATION = Symbol('use-case');

export function declarationOf(target: object): UseCaseDeclaration {
  const own = Reflect.getOwnMetadata(DECLARATION, target) as UseCaseDeclaration | undefined;
  return own ?? {};
}

function declare(change: UseCaseDeclaration): ClassDecorator {
  return (target) => Reflect.defineMetadata(DECLARATION, { ...declarationOf(target), ...change }, target);
}

/** The stable name of a use case, `<context>.<verb-noun>`: in journals, durable commands, schedules and the CLI. */
export const UseCase = (name: string): ClassDecorator => declare({ name });
/** @param or lesser permissions that let in too: the use case then answers only from what they open */
export const RequirePermission = (permission: string, ...or: string[]): ClassDecorator =>
  declare({ access: { kind: 'permission', permission, ...(or.length > 0 ? { or } : {}) } });
export const RequireSignIn = (): ClassDecorator => declare({ access: { kind: 'authenticated' } });
export const Public = (reason: string): ClassDecorator => declare({ access: { kind: 'public', reason } });
export const SystemOnly = (): ClassDecorator => declare({ access: { kind: 'system' } });
/** Repeating it with the same Idempotency-Key gives the stored answer again. Its answer must hold nothing secret. */
export const Idempotent = (): ClassDecorator => declare({ idempotent: true });
/** Fields that must never be stored or printed (passwords): such a command can be neither durable nor scheduled. */
export const SecretFields = (...names: string[]): ClassDecorator => declare({ secretFields: names });
export const CheckResource = (...checks: Type<ResourceCheck>[]): ClassDecorator =>
  declare({ resourceChecks: checks });
/**
 * An answer is kept per organization, permissions, language and fields of the query. For plain data that all who may ask
 * see alike; it is frozen. Not for what is decided by: a moment after the event an old answer may still be given.
 */
export const Cached = (caching: Caching): ClassDecorator => declare({ caching });
/** Leaves fields out of the answer for those who lack the permission. A replacement for separate queries per role. */
export const RestrictFields = (fieldRights: FieldRights): ClassDecorator => declare({ fieldRights });
/** Answers from the primary even when there is a replica: for what must show a write of another process at once. */
export const OnPrimary = (): ClassDecorator => declare({ onPrimary: true });
