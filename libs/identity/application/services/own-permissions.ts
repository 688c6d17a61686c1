import { Injectable } from '@nestjs/common';
import { CurrentContext, invalid, Permissions } from '#kernel';
import { ALL_PERMISSIONS } from '../../domain/all-permissions.js';
import { beyondOwnPermissions } from '../../domain/errors.js';

/** Compares what somebody wants to give, or lay hands on, with what they have themselves. */
@Injectable()
export class OwnPermissions {
  constructor(
    private readonly contexts: CurrentContext,
    private readonly permissions: Permissions,
  ) {}

  /** @throws DomainError `identity.beyond-own-permissions` unless the actor has all of them; Isocenter itself has */
  require(wanted: Iterable<string>): void {
    const { actor } = this.contexts.get();
    if (actor.kind === 'system') return;
    const own: ReadonlySet<string> =
      actor.kind === 'user' || actor.kind === 'api-key' ? actor.permissions : new Set();
    if (own.has(ALL_PERMISSIONS)) return;
    const missing = [...new Set(wanted)].filter((permission) => !own.has(permission));
    if (missing.length > 0) throw beyondOwnPermissions(missing.sort());
  }

  /** @throws DomainError `identity.unknown-permission` for a name that no context declares */
  requireKnown(names: readonly string[], field: string): void {
    const unknown = names.filter((name) => !this.permissions.has(name));
    if (unknown.length > 0)
      throw invalid('identity.unknown-permission', 'Some of these permissions do not exist.', [
        { field, message: `there is no ${unknown.join(', ')}` },
      ]);
  }
}
