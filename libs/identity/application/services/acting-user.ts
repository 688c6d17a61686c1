import type { Actor } from '#kernel';
import { usersOnly } from '../../domain/errors.js';

/** The id of the person who acts. @throws DomainError `identity.users-only` when it is no person */
export function actingUser(actor: Actor): string {
  if (actor.kind !== 'user') throw usersOnly();
  return actor.id;
}
