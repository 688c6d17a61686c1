import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CurrentContext, type DomainError, nameId, newId, notFound, unauthenticated } from '#kernel';
import { ChannelCredentials } from '../channel-credentials.js';
import type { MessagingPlatform, WebhookQuery, WebhookRequest } from '../messaging-platform.js';
import { MessagingPlatforms } from '../messaging-platforms.js';
import { InboundInbox } from './inbound-inbox.js';
import { WebhookChannels } from './webhook-channels.js';

/** A channel found by a webhook, with its credentials open. */
export interface OpenChannel {
  readonly channelId: string;
  readonly organizationId: string;
  readonly platform: MessagingPlatform;
  readonly credentials: unknown;
}

/** The way in for what platforms and visitors send: find the channel, check the signature, understand the form, store. */
@Injectable()
export class InboundDoor {
  /** Opening credentials costs a decryption and a parse; one sealed text always opens to the same. */
  private readonly opened = new LRUCache<string, object>({ max: 1_000 });

  constructor(
    private readonly channels: WebhookChannels,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly inbox: InboundInbox,
    private readonly contexts: CurrentContext,
  ) {}

  /** @throws DomainError `conversations.channel.not-found` for one that is unknown, disabled or of another platform */
  async open(platformKey: string, channelId: string): Promise<OpenChannel> {
    const platform = this.platforms.find(platformKey);
    const found = platform && (await this.channels.find(channelId));
    if (!platform || found?.platform !== platformKey) throw notFound('conversations.channel');
    const { organizationId, credentials: sealed } = found;
    const credentials = this.opened.get(sealed) ?? this.credentials.open(platform, channelId, sealed);
    this.opened.set(sealed, credentials as object);
    return { channelId, organizationId, platform, credentials };
  }

  /**
   * Our id of the thread that a visitor's session opens.
   *
   * @throws DomainError `conversations.session-refused`
   */
  async threadOf(
    channel: OpenChannel,
    request: WebhookRequest,
  ): Promise<{ threadId: string; threadKey: string }> {
    const verification = await channel.platform.verify(request, channel.credentials);
    if (!verification.verified || !verification.threadKey)
      throw unauthenticated(
        'conversations.session-refused',
        'This session is missing, wrong or expired. Open a new one.',
      );
    const { threadKey } = verification;
    return { threadKey, threadId: nameId(channel.channelId, threadKey) };
  }

  /**
   * What a platform that asks whether this address is ours wants to hear.
   *
   * @throws DomainError `conversations.signature-refused`
   */
  confirm({ platform, credentials }: OpenChannel, query: WebhookQuery): string {
    const answer = platform.confirm(query, credentials);
    if (answer === null) throw refused();
    return answer;
  }

  /**
   * Verifies a call and stores its events, each once. When it returns they are committed.
   *
   * @returns the body of the answer
   * @throws DomainError `conversations.signature-refused`, `conversations.malformed-event`
   */
  async receive(channel: OpenChannel, request: WebhookRequest): Promise<object> {
    const { platform, credentials } = channel;
    const verification = await platform.verify(request, credentials);
    if (!verification.verified) throw refused();
    await this.take(channel, request.rawBody, verification.threadKey);
    return platform.reply(request.rawBody);
  }

  /**
   * Stores the events of what is known to come from the platform, each once: it was verified, or told over a connection
   * that we opened ourselves. When it returns they are committed.
   *
   * @throws DomainError `conversations.malformed-event`
   */
  async take(channel: OpenChannel, rawBody: Buffer, threadKey?: string): Promise<void> {
    const { channelId, organizationId, platform, credentials } = channel;
    const { correlationId } = this.contexts.get();
    const normalised = platform.normalise(rawBody, threadKey, credentials);
    const events = normalised.map((event) => ({
      id: newId(),
      channelId,
      threadId: nameId(channelId, event.threadKey),
      event,
      correlationId,
    }));
    await this.inbox.store(organizationId, events);
  }
}

const refused = (): DomainError =>
  unauthenticated('conversations.signature-refused', 'The signature of this call is missing or wrong.');
