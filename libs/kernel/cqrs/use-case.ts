import type { Type } from '@nestjs/common';

/** Who may call a use case. */
export type Access =
  | { readonly kind: 'permission'; readonly permission: string }
  /** Any signed-in user or key. */
  | { readonly kind: 'authenticated' }
  /** Anybody; the reason is part of the declaration. */
  | { readonly kind: 'public'; readonly reason: string }
  /** Reactions, schedules and operators only. */
  | { readonly kind: 'system' };

/** What a use case declares beside its class. */
export interface UseCaseDeclaration {
  name?: string;
  access?: Access;
  idempotent?: boolean;
  secretFields?: readonly string[];
  resourceChecks?: readonly Type<ResourceCheck>[];
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
export const RequirePermission = (permission: string): ClassDecorator =>
  declare({ access: { kind: 'permission', permission } });
export const RequireSignIn = (): ClassDecorator => declare({ access: { kind: 'authenticated' } });
export const Public = (reason: string): ClassDecorator => declare({ access: { kind: 'public', reason } });
export const SystemOnly = (): ClassDecorator => declare({ access: { kind: 'system' } });
/** Repeating it with the same Idempotency-Key gives the stored answer again. Its answer must hold nothing secret. */
export const Idempotent = (): ClassDecorator => declare({ idempotent: true });
/** Fields that must never be stored or printed (passwords): such a command can be neither durable nor scheduled. */
export const SecretFields = (...names: string[]): ClassDecorator => declare({ secretFields: names });
export const CheckResource = (...checks: Type<ResourceCheck>[]): ClassDecorator =>
  declare({ resourceChecks: checks });
