/**
 * Who acts: nobody known, a member of staff, a piece of software with an API key, whoever holds a share link, a contact on a
 * messenger, or Isocenter itself.
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user' | 'api-key' | 'share-link';
      readonly id: string;
      readonly organizationId: string;
      readonly permissions: ReadonlySet<string>;
      readonly name: string;
      /** The log-in of a user. */
      readonly sessionId?: string;
      /** The ids of a user's roles. */
      readonly roles?: readonly string[];
      /**
       * What a credential for some things only leads to, by kind: `study` by Study Instance UIDs, `project` by ids. Kinds not
       * named are not limited.
       */
      readonly only?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly kind: 'contact'; readonly id: string; readonly organizationId: string }
  | { readonly kind: 'system'; readonly name: string };

export const anonymous: Actor = { kind: 'anonymous' };

/** Isocenter acting by itself: a reaction, a schedule, an operator's command line. */
export function system(name: string): Actor {
  return { kind: 'system', name };
}

/** Whether an actor may do what a permission allows; the system may do everything. */
export function holds(actor: Actor, permission: string): boolean {
  if (actor.kind === 'system') return true;
  return 'permissions' in actor && actor.permissions.has(permission);
}

/** The id kept in journals: a user's, key's or contact's id, the name of a part of the system, or null. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'anonymous' ? null : actor.kind === 'system' ? actor.name : actor.id;
}
