import type { Actor } from '#kernel';

/** Which permissions an actor has; Isocenter itself has all. */
export function may(actor: Actor): (permission: string) => boolean {
  if (actor.kind === 'system') return () => true;
  if (actor.kind === 'user' || actor.kind === 'api-key')
    return (permission) => actor.permissions.has(permission);
  return () => false;
}
