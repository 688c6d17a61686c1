import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { TEMPLATE_PURPOSES, type TemplatePurpose } from '../../../domain/template/purpose-templates.js';

/**
 * Writes to a contact on behalf of another context: a reminder, the link to a result. Idempotent by `messageId`. What
 * becomes of it is told by `conversations.commissioned-message-status-changed` with the same purpose; without the
 * contact's consent to be written to it fails at once (`conversations.no-consent`), where it may not be told of the order
 * likewise (`conversations.not-verified`), and so it does where the platform takes no free text any
 * more and there is no approved template for it (`conversations.window-closed`, `conversations.no-template`…).
 */
@UseCase('conversations.send-to-conversation')
@SystemOnly()
export class SendToConversation extends Command {
  /** Made by the caller. */
  @IsUUID()
  readonly messageId!: string;

  @IsUUID()
  readonly conversationId!: string;

  /** Plain text in the contact's language; short enough for one message of any platform. */
  @IsString()
  @Length(1, 4000)
  readonly text!: string;

  /** Where only an approved template may be sent, it is the one that the channel has for this purpose. */
  @IsOptional()
  @IsIn(TEMPLATE_PURPOSES)
  readonly templatePurpose?: TemplatePurpose;

  /** For the template's {{1}}, {{2}}…, in order; a template may have fewer places. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 1024, { each: true })
  readonly templateParameters?: readonly string[];

  /** The order that the text tells of: it goes out only to a contact who may be told (`mayBeTold`). */
  @IsOptional()
  @IsUUID()
  readonly orderId?: string;

  /** What the message serves, such as `notification`. */
  @IsString()
  @Length(1, 50)
  readonly purposeType!: string;

  @IsString()
  @MaxLength(100)
  readonly purposeId!: string;

  constructor(fields: Fields<SendToConversation>) {
    super(fields);
  }
}
