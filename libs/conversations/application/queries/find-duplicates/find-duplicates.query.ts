import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ContactDuplicateView } from './contact-duplicate.view.js';

/** Contacts who may be the same person as this one, at most 50; the most reasons first. */
@UseCase('conversations.find-duplicates')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindDuplicates extends Query<ContactDuplicateView[]> {
  @IsUUID()
  readonly contactId!: string;

  constructor(fields: Fields<FindDuplicates>) {
    super(fields);
  }
}
