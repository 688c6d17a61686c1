import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CurrentContext, Mediator } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { GetTypingPlace, type TypingPlaceView } from '../queries/get-typing-place/get-typing-place.query.js';
import { ChannelCredentials } from './channel-credentials.js';
import { MessagingPlatforms } from './messaging-platforms.js';

const PART = 'conversations.typing';
/** Platforms show the sign for five seconds and more. */
const AT_MOST_EVERY_MS = 4_000;
/** A sign that comes later than this is not worth its call. */
const CALL_TIMEOUT_MS = 3_000;

/** Shows contacts that an answer is being written. A courtesy: it never fails, and nobody needs to wait for it. */
@Injectable()
export class TypingSignals {
  private readonly shown = new LRUCache<string, true>({ max: 10_000, ttl: AT_MOST_EVERY_MS });

  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly realtime: Realtime,
  ) {}

  /** Call it as often as somebody types: a conversation is shown it at most every four seconds. */
  async show(organizationId: string, conversationId: string): Promise<void> {
    if (this.shown.has(conversationId)) return;
    this.shown.set(conversationId, true);
    try {
      const place = await this.contexts.asSystem(PART, organizationId, () =>
        this.mediator.ask(new GetTypingPlace({ conversationId })),
      );
      if (place?.platform === 'webchat')
        await this.realtime.publish(organizationId, `thread:${place.threadId}`, { type: 'typing' });
      else if (place) await this.tell(place);
    } catch {
      // The answer itself comes all the same.
    }
  }

  private async tell(place: TypingPlaceView): Promise<void> {
    const platform = this.platforms.get(place.platform);
    const until = place.lastReceivedAt && platform.openUntil(place.lastReceivedAt, true);
    if (until && until.getTime() <= Date.now()) return;
    const credentials = this.credentials.open(platform, place.channelId, place.credentials);
    await platform.typing(place, credentials, AbortSignal.timeout(CALL_TIMEOUT_MS));
  }
}
