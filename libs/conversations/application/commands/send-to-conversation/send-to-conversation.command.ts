import { IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Writes to a contact on behalf of another context: a reminder, the link to a result. Idempotent by `messageId`. What
 * becomes of it is told by `conversations.message-status-changed` with the same purpose; without the contact's consent
 * to be written to it fails at once (`conversations.no-consent`).
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
