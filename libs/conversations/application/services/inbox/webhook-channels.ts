import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CurrentContext, Mediator } from '#kernel';
import { GetChannelSecrets } from '../../queries/get-channel-secrets/get-channel-secrets.query.js';
import { LocateChannel } from '../../queries/locate-channel/locate-channel.query.js';

/** A channel as a webhook finds it. */
export interface WebhookChannel {
  readonly organizationId: string;
  readonly platform: string;
  /** Sealed. */
  readonly credentials: string;
}

/** How long a channel that was disabled, or whose secret was changed, may still be served by this process. */
const KEPT_MS = 5_000;
const PART = 'conversations.webhooks';

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
      const channel = await this.load(channelId);
      this.known.set(channelId, { channel });
      return channel;
    } finally {
      this.asked.delete(channelId);
    }
  }

  private async load(channelId: string): Promise<WebhookChannel | null> {
    const organizationId = await this.contexts.asSystem(PART, null, () =>
      this.mediator.ask(new LocateChannel({ channelId })),
    );
    if (organizationId === null) return null;
    const secrets = await this.contexts.asSystem(PART, organizationId, () =>
      this.mediator.ask(new GetChannelSecrets({ channelId })),
    );
    return secrets && { organizationId, ...secrets };
  }
}
