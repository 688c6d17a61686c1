import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { Settings } from '#platform/config/settings';
import { ChannelRows } from './channel-rows.js';
import type { ChannelView } from './channel.view.js';
import { FindChannels } from './find-channels.query.js';

@QueryHandler(FindChannels)
export class FindChannelsHandler implements IQueryHandler<FindChannels> {
  constructor(
    private readonly sql: Sql,
    private readonly settings: Settings,
  ) {}

  execute(query: FindChannels): Promise<PagedResult<ChannelView>> {
    return fetchPage<ChannelView>(this.sql, query, {
      select: ChannelRows.columns,
      from: 'channel c',
      sorts: {
        createdAt: { column: 'c.created_at', type: 'timestamptz' },
        name: { column: 'c.name', type: 'text' },
      },
      defaultSort: 'createdAt',
      id: 'c.id',
      item: (row) => ChannelRows.view(row, this.settings.http.publicBaseUrl),
    });
  }
}
