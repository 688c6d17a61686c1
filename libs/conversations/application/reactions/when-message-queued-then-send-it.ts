import { setTimeout as sleep } from 'node:timers/promises';
import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { MessageQueued } from '../../contracts/events/message-queued.event.js';
import type { OutboundFile } from '../../domain/outbound-message.js';
import type { SendResult } from '../../domain/send-result.js';
import { BeginSending } from '../commands/begin-sending/begin-sending.command.js';
import { DeferSending } from '../commands/defer-sending/defer-sending.command.js';
import { SettleSending } from '../commands/settle-sending/settle-sending.command.js';
import {
  GetOutboundMessage,
  type OutboundMessageView,
} from '../queries/get-outbound-message/get-outbound-message.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { OutboundFiles } from '../services/media/outbound-files.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';
import { SendPacer } from '../services/send-pacer.js';

/** Longest wait after a send that was refused again and again, unless the platform itself wants a longer one. */
const LONGEST_WAIT_SECONDS = 300;

/**
 * Sends a message, in the order of its conversation. `sending` is committed before the platform is called: found there by
 * a later attempt, the message may have arrived, so it is unknown and not sent again. Before, it waits for its turn in the
 * pace that the platform allows, which is no attempt: in a long queue none runs out of them.
 */
@PerformOn({ name: 'conversations.when-message-queued-then-send-it', on: MessageQueued, maxAttempts: 100 })
export class WhenMessageQueuedThenSendIt implements Effect<MessageQueued> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly pacer: SendPacer,
    private readonly files: OutboundFiles,
  ) {}

  async perform(
    envelope: EventEnvelope<MessageQueued>,
    { signal, attempt }: EffectRun,
  ): Promise<SettleSending | null> {
    const { messageId } = envelope.event.payload;
    const message = await this.mediator.ask(new GetOutboundMessage({ messageId }));
    if (!message) return null;
    if (message.status === 'sending')
      return new SettleSending({ messageId, status: 'unknown', code: 'conversations.process-lost' });
    if (message.status !== 'pending') return null;
    if (!message.channelActive)
      return new SettleSending({ messageId, status: 'failed', code: 'conversations.channel-disabled' });
    if (!message.template && this.isClosed(message))
      return new SettleSending({ messageId, status: 'failed', code: 'conversations.window-closed' });
    const file = message.fileId ? await this.files.find(message.fileId) : undefined;
    if (message.fileId && !file)
      return new SettleSending({ messageId, status: 'failed', code: 'conversations.file-gone' });
    // What can fail on our side comes first: from `sending` on, a failure leaves the message unknown.
    const send = this.sender(message, file, signal);
    await this.awaitTurn(message, signal);
    await this.mediator.send(new BeginSending({ messageId }));
    return this.settled(message, await send(), attempt);
  }

  private async awaitTurn(message: OutboundMessageView, signal: AbortSignal): Promise<void> {
    const { pace } = this.platforms.get(message.platform);
    if (pace.length === 0) return;
    const { goes, inMs } = await this.pacer.turn(message, pace);
    if (!goes) throw new RetryLater(inMs / 1000, 'It waits for its turn.', false);
    if (inMs > 0) await sleep(inMs, undefined, { signal });
  }

  /** Whether the platform takes no free text in this conversation any more: it would refuse the call. */
  private isClosed({ platform, lastReceivedAt, byPerson }: OutboundMessageView): boolean {
    const until = lastReceivedAt && this.platforms.get(platform).openUntil(lastReceivedAt, byPerson);
    return until !== null && until.getTime() <= Date.now();
  }

  private sender(
    message: OutboundMessageView,
    file: OutboundFile | undefined,
    signal: AbortSignal,
  ): () => Promise<SendResult> {
    const { messageId, threadKey, text, buttons, template, channelId, platform: key } = message;
    const platform = this.platforms.get(key);
    const credentials = this.credentials.open(platform, channelId, message.credentials);
    // Still open, yet not for software: only a person may write now.
    const late = this.isClosed({ ...message, byPerson: false });
    const outbound = {
      messageId,
      threadKey,
      text,
      buttons,
      ...(file ? { file } : {}),
      ...(template ? { template } : {}),
      ...(late ? { tag: 'human-agent' as const } : {}),
    };
    return () => platform.send(outbound, credentials, signal);
  }

  private async settled(
    message: OutboundMessageView,
    result: SendResult,
    attempt: number,
  ): Promise<SettleSending> {
    const { messageId } = message;
    switch (result.kind) {
      case 'sent':
        return new SettleSending({ messageId, status: 'sent', platformMessageId: result.platformMessageId });
      case 'permanent':
        return new SettleSending({ messageId, status: 'failed', code: result.code });
      case 'unknown':
        return new SettleSending({ messageId, status: 'unknown', code: result.code });
      case 'retry-after': {
        // The pause first: whoever finds the message pending must find it, too.
        await this.pacer.pause(message, result.scope, result.seconds);
        await this.mediator.send(new DeferSending({ messageId }));
        // What is refused time and again is asked for less and less often.
        const seconds = Math.min(LONGEST_WAIT_SECONDS, result.seconds * 2 ** (attempt - 1));
        throw new RetryLater(Math.max(result.seconds, seconds), result.code);
      }
    }
  }
}
