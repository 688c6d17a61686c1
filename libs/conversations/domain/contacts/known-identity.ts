import type { IdentityKind } from './identity-kind.js';

/** An id under which a contact is, or was, known on a channel. */
export interface KnownIdentity {
  readonly externalId: string;
  readonly kind: IdentityKind;
  readonly contactId: string;
  /** The thread in which the chat with this id goes on, when it began under another id; null when it is its own. */
  readonly threadId: string | null;
  /** From when on the person goes by another id; null while they go by this one. */
  readonly replacedAt: Date | null;
  readonly lastSeenAt: Date;
}
