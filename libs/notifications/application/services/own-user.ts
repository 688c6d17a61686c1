import { type Actor, forbidden } from '#kernel';

/**
 * The user who acts: mails of this kind are for people.
 *
 * @throws DomainError `notifications.staff-only` for API keys and the like
 */
export function ownUser(actor: Actor): string {
  if (actor.kind !== 'user')
    throw forbidden('notifications.staff-only', 'Only a signed-in member of staff can do this.');
  return actor.id;
}
