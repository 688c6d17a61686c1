import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { Button } from '../../../domain/bot/button.js';
import type { MessageStatus } from '../../../domain/message-status.js';
import type { OutboundTemplate } from '../../../domain/outbound-message.js';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** A message of ours with all that sending it takes. */
export interface OutboundMessageView {
  readonly messageId: string;
  readonly conversationId: string;
  readonly threadId: string;
  readonly threadKey: string;
  readonly status: MessageStatus;
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly template: OutboundTemplate | null;
  readonly byPerson: boolean;
  /** When the person last wrote in this conversation; null when never. */
  readonly lastReceivedAt: Date | null;
  readonly channelId: string;
  readonly platform: PlatformKey;
  readonly channelActive: boolean;
  /** Sealed. */
  readonly credentials: string;
  /** Of the file that goes with it, in the files context. */
  readonly fileId: string | null;
}

@UseCase('conversations.get-outbound-message')
@SystemOnly()
export class GetOutboundMessage extends Query<OutboundMessageView | null> {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<GetOutboundMessage>) {
    super(fields);
  }
}
