import { Injectable } from '@nestjs/common';
import type { Author } from '../../../domain/contacts/author.js';
import { StaffMember } from '../staff-member.js';

/** The member of staff who decides something about a contact. */
@Injectable()
export class StaffAuthor {
  constructor(private readonly staff: StaffMember) {}

  /** @throws DomainError `conversations.staff-only` when no user acts */
  author(): Author {
    const { id, name } = this.staff.user();
    return { kind: 'user', id, name };
  }
}
