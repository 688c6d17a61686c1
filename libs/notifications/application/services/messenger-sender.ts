import { Injectable } from '@nestjs/common';
import { ConcurrencyConflict, DomainError, Mediator } from '#kernel';
import { SendToConversation } from '#conversations/contracts';
import { messageIdOf } from '../../domain/message-id.js';
import type { ComposedMessage } from './composed-message.js';
import type { SendResult } from './send-result.js';

/** Hands a notification to the recipient's conversation. The message has an id of its round: twice makes no second one. */
@Injectable()
export class MessengerSender {
  constructor(private readonly mediator: Mediator) {}

  async send(
    { id, round }: { readonly id: string; readonly round: number },
    { conversationId, orderId, text, template }: Extract<ComposedMessage, { channel: 'messenger' }>,
  ): Promise<SendResult> {
    const purpose = { purposeType: 'notification', purposeId: id };
    try {
      await this.mediator.send(
        new SendToConversation({
          messageId: messageIdOf(id, round),
          conversationId,
          orderId,
          text,
          ...(template && { templatePurpose: template.purpose, templateParameters: template.parameters }),
          ...purpose,
        }),
      );
      return { outcome: 'handed-over' };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code: errorCode } = error;
      const passing =
        error instanceof ConcurrencyConflict || error.kind === 'unavailable' || error.kind === 'rate-limited';
      return { outcome: passing ? 'retry' : 'failed', errorCode };
    }
  }
}
