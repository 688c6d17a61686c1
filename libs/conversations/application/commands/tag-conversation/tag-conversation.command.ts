import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Replaces the tags that staff sort a conversation by. The contact never sees them. */
@UseCase('conversations.tag-conversation')
@RequirePermission('conversations.reply')
export class TagConversation extends Command {
  @IsUUID()
  readonly conversationId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** Up to 20, each 1 to 40 lower-case letters, digits and dashes, with single spaces inside. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly tags!: string[];

  constructor(fields: Fields<TagConversation>) {
    super(fields);
  }
}
