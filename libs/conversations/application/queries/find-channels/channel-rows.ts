import type { ChannelView } from './channel.view.js';

/** How channels are read as views, for the list and for one. */
export const ChannelRows = {
  columns: `c.id, c.version, c.platform, c.name, c.bot_id AS "botId", c.status, c.connection,
    c.connection_detail AS "connectionDetail", c.account, c.created_at AS "createdAt"`,

  view: (row: ChannelView, publicBaseUrl: string): ChannelView => ({
    ...row,
    webhookUrl: `${publicBaseUrl}/v1/webhooks/${row.platform}/${row.id}`,
  }),
};
