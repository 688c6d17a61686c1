import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { LocateChannel } from './locate-channel.query.js';

@QueryHandler(LocateChannel)
export class LocateChannelHandler implements IQueryHandler<LocateChannel> {
  constructor(private readonly sql: Sql) {}

  async execute({ channelId }: LocateChannel): Promise<string | null> {
    const found = await this.sql.first<{ organizationId: string | null }>(
      'SELECT conversations_organization_of_channel($1) AS "organizationId"',
      [channelId],
    );
    return found?.organizationId ?? null;
  }
}
