import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ToldContact } from '../../../domain/contacts/may-be-told.js';

/** For whom a contact may speak: what `mayBeTold` wants to know of it. Nobody for a contact that is not there. */
@UseCase('conversations.get-contact-standing')
@SystemOnly()
export class GetContactStanding extends Query<ToldContact> {
  @IsUUID()
  readonly contactId!: string;

  constructor(fields: Fields<GetContactStanding>) {
    super(fields);
  }
}
