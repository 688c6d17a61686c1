import { Injectable } from '@nestjs/common';
import { CurrentContext, forbidden } from '#kernel';

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

  /** @throws DomainError `conversations.staff-only` when no user acts */
  userId(): string {
    return this.user().id;
  }
}
