import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { Settings } from '#platform/config/settings';
import { ChannelRows } from '../find-channels/channel-rows.js';
import type { ChannelView } from '../find-channels/channel.view.js';
import { GetChannel } from './get-channel.query.js';

@QueryHandler(GetChannel)
export class GetChannelHandler implements IQueryHandler<GetChannel> {
  constructor(
    private readonly sql: Sql,
    private readonly settings: Settings,
  ) {}

  async execute({ channelId }: GetChannel): Promise<ChannelView> {
    const row = await this.sql.first<ChannelView>(
      `SELECT ${ChannelRows.columns} FROM channel c WHERE c.id = $1`,
      [channelId],
    );
    if (!row) throw notFound('conversations.channel');
    return ChannelRows.view(row, this.settings.http.publicBaseUrl);
  }
}
