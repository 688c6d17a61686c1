import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CurrentContext, Mediator, newId, system } from '#kernel';
import {
  FindWebhookChannel,
  type WebhookChannel,
} from '../../queries/find-webhook-channel/find-webhook-channel.query.js';

/** How long a channel that was disabled, or whose secret was changed, may still be served by this process. */
const KEPT_MS = 5_000;

/** The channels that webhooks name, remembered for a moment: every call of a platform needs one. */
@Injectable()
export class WebhookChannels {
  private readonly known = new LRUCache<string, { readonly channel: WebhookChannel | null }>({
    max: 2_000,
    ttl: KEPT_MS,
  });
  private readonly asked = new Map<string, Promise<WebhookChannel | null>>();

  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  async find(channelId: string): Promise<WebhookChannel | null> {
    const known = this.known.get(channelId);
    if (known) return known.channel;
    const asked = this.asked.get(channelId) ?? this.ask(channelId);
    this.asked.set(channelId, asked);
    return asked;
  }

  private async ask(channelId: string): Promise<WebhookChannel | null> {
    try {
      const actor = system('conversations.webhooks');
      const context = {
        actor,
        organizationId: null,
        correlationId: newId(),
        causationId: null,
        locale: 'en',
      };
      const channel = await this.contexts.open(context, () =>
        this.mediator.ask(new FindWebhookChannel({ channelId })),
      );
      this.known.set(channelId, { channel });
      return channel;
    } finally {
      this.asked.delete(channelId);
    }
  }
}
