import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindWebhookChannel, type WebhookChannel } from './find-webhook-channel.query.js';

@QueryHandler(FindWebhookChannel)
export class FindWebhookChannelHandler implements IQueryHandler<FindWebhookChannel> {
  constructor(private readonly sql: Sql) {}

  async execute({ channelId }: FindWebhookChannel): Promise<WebhookChannel | null> {
    const channel = await this.sql.first<WebhookChannel>(
      'SELECT organization_id AS "organizationId", platform, credentials FROM conversations_channel($1)',
      [channelId],
    );
    return channel ?? null;
  }
}
