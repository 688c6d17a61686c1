import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { TemplateFields } from './template.fields.js';

/**
 * Writes to a contact as a member of staff, who must have taken the conversation over, or been given it: then the first
 * message takes it over. Answers the messages' ids.
 */
@UseCase('conversations.reply-to-conversation')
@RequirePermission('conversations.reply')
@Idempotent()
export class ReplyToConversation extends Command<RepliedAnswer> {
  @IsUUID()
  readonly conversationId!: string;

  /** Plain text; what is too long for one message of the platform becomes several. May be left out with a file. */
  @ValidateIf(
    ({ text, fileId, template }: ReplyToConversation) =>
      text !== undefined || (fileId === undefined && template === undefined),
  )
  @IsString()
  @Length(1, 20_000)
  readonly text?: string;

  /** A file that the caller has uploaded for this conversation; it goes before a text that is too long for a caption. */
  @IsOptional()
  @IsUUID()
  readonly fileId?: string;

  /** Sent instead of a text, also when the platform takes no free one any more; nothing else goes with it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateFields)
  readonly template?: TemplateFields;

  /**
   * Sends the text in the contact's language, as it was prepared (the API prepares it first); what was written is kept for
   * staff. Where no translation can be had, nothing is sent: 503 `conversations.translation-unavailable`.
   */
  @IsOptional()
  @IsBoolean()
  readonly translate?: boolean;

  /**
   * `position` of the last message that the caller saw. When the contact, the bot or a colleague has written since, nothing
   * is sent and the answer is 409 `conversations.newer-messages`. Left out: the caller does not look.
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly seenPosition?: number;

  /** Sends whatever has been written since `seenPosition`. */
  @IsOptional()
  @IsBoolean()
  readonly force?: boolean;

  constructor(fields: Fields<ReplyToConversation>) {
    super(fields);
  }
}

export interface RepliedAnswer {
  readonly messageIds: string[];
}
