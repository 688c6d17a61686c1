import { IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/**
 * Two contacts turn out to be one person: identities, conversations and verifications of the one go to the other. It can
 * be undone. Answers the merge's id.
 */
@UseCase('conversations.merge-contacts')
@RequirePermission('contacts.manage')
export class MergeContacts extends Command<{ readonly id: string }> {
  /** Who stays. */
  @IsUUID()
  readonly contactId!: string;

  /** The version of who stays that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** Who goes. */
  @IsUUID()
  readonly from!: string;

  /** How it is known that they are one, in words. */
  @IsString()
  @Length(3, 1000)
  readonly evidence!: string;

  constructor(fields: Fields<MergeContacts>) {
    super(fields);
  }
}
