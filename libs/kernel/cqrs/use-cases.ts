import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { DomainError } from '../errors/domain-error.js';
import { cachingFaults } from './caching-faults.js';
import { Permissions } from './permissions.js';
import { declarationOf, type UseCase } from './use-case.js';

/** Where @nestjs/cqrs keeps a handler's message; its package does not export the constants. */
const HANDLER_OF = { command: '__commandHandler__', query: '__queryHandler__' } as const;

/** All use cases of this process, found at boot from their handlers and checked: a fault stops the start, with its name. */
@Injectable()
export class UseCases implements OnApplicationBootstrap {
  private readonly byName = new Map<string, UseCase>();
  private readonly byMessage = new Map<unknown, UseCase>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly permissions: Permissions,
  ) {}

  onApplicationBootstrap(): void {
    this.load();
  }

  /** Finds and checks the use cases, once. */
  load(): void {
    if (this.byName.size > 0) return;
    const faults: string[] = [];
    for (const provider of this.discovery.getProviders()) {
      const handler = provider.metatype;
      if (typeof handler !== 'function') continue;
      for (const kind of ['command', 'query'] as const) {
        const message = Reflect.getMetadata(HANDLER_OF[kind], handler) as Type<object> | undefined;
        if (message) this.add(kind, message, handler.name, faults);
      }
    }
    if (faults.length > 0) throw new Error(`These use cases are not complete:\n  ${faults.join('\n  ')}`);
  }

  all(): UseCase[] {
    return [...this.byName.values()];
  }

  /** The use case of a message; refuses one whose context is not part of this process. */
  of(message: object): UseCase {
    const useCase = this.byMessage.get(message.constructor);
    if (useCase) return useCase;
    const { name } = declarationOf(message.constructor);
    throw notHere(name ?? message.constructor.name);
  }

  named(name: string): UseCase {
    const useCase = this.byName.get(name);
    if (!useCase) throw notHere(name);
    return useCase;
  }

  /** Builds the message of a use case from plain JSON (a stored command, a command line). Validation comes with sending it. */
  build(name: string, fields: object): object {
    return plainToInstance(this.named(name).message, fields);
  }

  private add(kind: UseCase['kind'], message: Type<object>, handler: string, faults: string[]): void {
    const { name, access, ...rest } = declarationOf(message);
    const label = name ?? message.name;
    if (!name) faults.push(`${label}: has no @UseCase name`);
    if (!access)
      faults.push(
        `${label}: declares no permission (@RequirePermission, @RequireSignIn, @Public or @SystemOnly)`,
      );
    const asked = access?.kind === 'permission' ? [access.permission, ...(access.or ?? [])] : [];
    for (const permission of [...asked, ...Object.values(rest.fieldRights ?? {})])
      if (!this.permissions.has(permission))
        faults.push(`${label}: ${permission} is not a permission of any context`);
    if (rest.caching) faults.push(...cachingFaults(label, rest.caching).map((fault) => `${label}: ${fault}`));
    if (kind === 'command' && (rest.caching || rest.fieldRights || rest.onPrimary))
      faults.push(`${label}: only a query can be cached, restricted or kept to the primary`);
    if (this.byMessage.has(message)) faults.push(`${label}: has two handlers, ${handler} is one too many`);
    else if (name && this.byName.has(name)) faults.push(`${label}: the name is taken by another use case`);
    if (!name || !access) return;
    const useCase: UseCase = {
      name,
      kind,
      message,
      access,
      idempotent: rest.idempotent ?? false,
      secretFields: rest.secretFields ?? [],
      resourceChecks: rest.resourceChecks ?? [],
      // What a replica answers may be older than the event that ended the answer before it, and would be kept.
      onPrimary: rest.onPrimary ?? rest.caching !== undefined,
      ...(rest.caching ? { caching: rest.caching } : {}),
      ...(rest.fieldRights ? { fieldRights: rest.fieldRights } : {}),
    };
    this.byName.set(name, useCase);
    this.byMessage.set(message, useCase);
  }
}

function notHere(name: string): DomainError {
  return new DomainError('unavailable', 'kernel.no-such-use-case', `${name} is not part of this process.`);
}
