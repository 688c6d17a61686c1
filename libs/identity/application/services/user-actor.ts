import type { Actor } from '#kernel';
import type { User } from '../../domain/user.js';

/** The user as the actor of the very use case that found out who it is, so that the journal names them. */
export function userActor(user: User): Actor {
  return {
    kind: 'user',
    id: user.id,
    organizationId: user.organizationId,
    name: user.name,
    permissions: new Set(),
  };
}
