import { Injectable } from '@nestjs/common';
import { CurrentContext, forbidden } from '#kernel';
import type { Author } from '../../domain/contacts/author.js';

/** The member of staff who acts. API keys and Isocenter itself are nobody's colleague: they cannot take over. */
@Injectable()
export class StaffMember {
  constructor(private readonly context: CurrentContext) {}

  /** @throws DomainError `conversations.staff-only` when no user acts */
  user(): { readonly id: string; readonly name: string } {
    const { actor } = this.context.get();
    if (actor.kind !== 'user')
      throw forbidden('conversations.staff-only', 'Only a signed-in member of staff can do this.');
    return actor;
  }

  /**
   * The same, as who decides something about a contact.
   *
   * @throws DomainError `conversations.staff-only` when no user acts
   */
  author(): Author {
    const { id, name } = this.user();
    return { kind: 'user', id, name };
  }

  /** The user who asks; null for API keys and Isocenter itself. */
  idOrNull(): string | null {
    const { actor } = this.context.get();
    return actor.kind === 'user' ? actor.id : null;
  }

  /** @throws DomainError `conversations.staff-only` when no user acts */
  userId(): string {
    return this.user().id;
  }
}
