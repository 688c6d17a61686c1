import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, OnPrimary, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ContactView } from './contact.view.js';

/**
 * The practice's contacts, without those who were merged into others. Sorts: `createdAt` (descending unless told), `name`.
 * `q` looks in names, ids on the platforms, and phone numbers, however these are written.
 */
@UseCase('conversations.find-contacts')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindContacts extends SearchableQuery<ContactView> {
  /** Only those who are verified for a patient, or only those who are not. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly verified?: boolean;

  constructor(fields: Fields<FindContacts>) {
    super(fields);
  }
}
