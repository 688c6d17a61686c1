import { IsInt, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Changes a text that staff answer with; what was sent stays as it was. What is not given stays. */
@UseCase('conversations.change-canned-reply')
@RequirePermission('canned-replies.manage')
export class ChangeCannedReply extends Command {
  @IsUUID()
  readonly cannedReplyId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  @IsOptional()
  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  readonly shortcut?: string;

  @IsOptional()
  @IsString()
  @Length(1, 4000)
  readonly text?: string;

  constructor(fields: Fields<ChangeCannedReply>) {
    super(fields);
  }
}
