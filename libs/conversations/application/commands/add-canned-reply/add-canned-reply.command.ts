import { IsString, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Adds a text that staff answer contacts with. */
@UseCase('conversations.add-canned-reply')
@RequirePermission('canned-replies.manage')
export class AddCannedReply extends Command<CannedReplyAddedAnswer> {
  /** Lower-case letters, digits and dashes; unique in the practice. */
  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  readonly shortcut!: string;

  /** Plain text. */
  @IsString()
  @Length(1, 4000)
  readonly text!: string;

  constructor(fields: Fields<AddCannedReply>) {
    super(fields);
  }
}

export interface CannedReplyAddedAnswer {
  readonly id: string;
}
