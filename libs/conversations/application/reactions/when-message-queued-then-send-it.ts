import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { MessageQueued } from '../../contracts/events/message-queued.event.js';
import type { SendResult } from '../../domain/send-result.js';
import { BeginSending } from '../commands/begin-sending/begin-sending.command.js';
import { DeferSending } from '../commands/defer-sending/defer-sending.command.js';
import { SettleSending } from '../commands/settle-sending/settle-sending.command.js';
import {
  GetOutboundMessage,
  type OutboundMessageView,
} from '../queries/get-outbound-message/get-outbound-message.query.js';
import { announce } from '../services/announce.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';

/**
 * Sends a message, in the order of its conversation. `sending` is committed before the platform is called: found there by
 * a later attempt, the message may have arrived, so it is unknown and not sent again.
 */
@PerformOn({ name: 'conversations.when-message-queued-then-send-it', on: MessageQueued, maxAttempts: 100 })
export class WhenMessageQueuedThenSendIt implements Effect<MessageQueued> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly realtime: Realtime,
  ) {}

  async perform(
    envelope: EventEnvelope<MessageQueued>,
    { signal }: EffectRun,
  ): Promise<SettleSending | null> {
    const { messageId, conversationId } = envelope.event.payload;
    const message = await this.mediator.ask(new GetOutboundMessage({ messageId }));
    if (!message) return null;
    if (message.status === 'sending')
      return new SettleSending({ messageId, status: 'unknown', code: 'conversations.process-lost' });
    if (message.status !== 'pending') return null;
    if (!message.channelActive)
      return new SettleSending({ messageId, status: 'failed', code: 'conversations.channel-disabled' });
    if (this.isClosed(message))
      return new SettleSending({ messageId, status: 'failed', code: 'conversations.window-closed' });
    // What can fail on our side comes first: from `sending` on, a failure leaves the message unknown.
    const send = this.sender(message, signal);
    await this.mediator.send(new BeginSending({ messageId }));
    await announce(this.realtime, envelope.organizationId, message, {
      type: 'message',
      conversationId,
      messageId,
    });
    return this.settled(messageId, await send());
  }

  /** Whether the platform takes no free text in this conversation any more: it would refuse the call. */
  private isClosed({ platform, lastReceivedAt, byPerson }: OutboundMessageView): boolean {
    const until = lastReceivedAt && this.platforms.get(platform).openUntil(lastReceivedAt, byPerson);
    return until !== null && until.getTime() <= Date.now();
  }

  private sender(message: OutboundMessageView, signal: AbortSignal): () => Promise<SendResult> {
    const { messageId, threadKey, text, buttons, channelId, platform: key } = message;
    const platform = this.platforms.get(key);
    const credentials = this.credentials.open(platform, channelId, message.credentials);
    // Still open, yet not for software: only a person may write now.
    const late = this.isClosed({ ...message, byPerson: false });
    const outbound = {
      messageId,
      threadKey,
      text,
      buttons,
      ...(late ? { tag: 'human-agent' as const } : {}),
    };
    return () => platform.send(outbound, credentials, signal);
  }

  private async settled(messageId: string, result: SendResult): Promise<SettleSending> {
    switch (result.kind) {
      case 'sent':
        return new SettleSending({ messageId, status: 'sent', platformMessageId: result.platformMessageId });
      case 'permanent':
        return new SettleSending({ messageId, status: 'failed', code: result.code });
      case 'unknown':
        return new SettleSending({ messageId, status: 'unknown', code: result.code });
      case 'retry-after':
        await this.mediator.send(new DeferSending({ messageId }));
        throw new RetryLater(result.seconds, result.code);
    }
  }
}
