import { IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Somebody who has been there since then may have lost their last connection minutes ago: then they are away until one
 * comes, and what they have not answered goes back to all. Else it is looked again in time.
 */
@UseCase('conversations.notice-absence')
@SystemOnly()
export class NoticeAbsence extends Command {
  @IsUUID()
  readonly userId!: string;

  /** As the database writes it, to the microsecond. */
  @IsString()
  @MaxLength(40)
  readonly since!: string;

  constructor(fields: Fields<NoticeAbsence>) {
    super(fields);
  }
}
