import { IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** A contact may no longer be told what concerns a patient. */
@UseCase('conversations.unlink-contact')
@RequirePermission('contacts.manage')
export class UnlinkContact extends Command {
  @IsUUID()
  readonly linkId!: string;

  @IsString()
  @Length(3, 1000)
  readonly reason!: string;

  constructor(fields: Fields<UnlinkContact>) {
    super(fields);
  }
}
