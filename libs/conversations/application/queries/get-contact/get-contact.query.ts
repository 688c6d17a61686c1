import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ContactDetailView } from './contact-detail.view.js';

/** One contact, also one who was merged into another. */
@UseCase('conversations.get-contact')
@OnPrimary()
@RequirePermission('conversations.read')
export class GetContact extends Query<ContactDetailView> {
  @IsUUID()
  readonly contactId!: string;

  constructor(fields: Fields<GetContact>) {
    super(fields);
  }
}
