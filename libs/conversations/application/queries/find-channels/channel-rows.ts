import { webhookUrl } from '../../services/webhook-url.js';
import type { ChannelView } from './channel.view.js';

/** How channels are read as views, for the list and for one. */
export const ChannelRows = {
  columns: `c.id, c.version, c.platform, c.name, c.bot_id AS "botId", c.status, c.connection,
    c.connection_detail AS "connectionDetail", c.account, c.created_at AS "createdAt", c.health,
    c.health_code AS "healthCode", c.checked_at AS "checkedAt", c.last_event_at AS "lastEventAt",
    c.repaired_at AS "repairedAt", c.purpose_templates AS "purposeTemplates",
    c.templates_read_at AS "templatesReadAt", c.templates_failure AS "templatesFailure"`,

  view: (row: ChannelView, publicBaseUrl: string): ChannelView => ({
    ...row,
    webhookUrl: webhookUrl(publicBaseUrl, row.platform, row.id),
    pageUrl: row.platform === 'webchat' ? `${publicBaseUrl}/webchat/${row.id}` : null,
  }),
};
