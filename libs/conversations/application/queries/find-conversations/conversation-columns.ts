/** The columns of a `ConversationView`, for the list and for one. */
export const CONVERSATION_COLUMNS = `c.id, c.version, c.status, c.urgent, c.channel_id AS "channelId", ch.name AS "channelName",
  ch.platform, c.contact_id AS "contactId", k.name AS "contactName", c.assigned_user_id AS "assignedUserId", c.tags,
  c.message_count AS "messageCount", left(m.text, 200) AS "lastMessageText", c.last_message_at AS "lastMessageAt",
  c.created_at AS "createdAt", c.closed_at AS "closedAt"`;

export const CONVERSATION_TABLES = `conversation c
  JOIN channel ch ON ch.id = c.channel_id
  JOIN contact k ON k.id = c.contact_id
  LEFT JOIN message m ON m.conversation_id = c.id AND m.position = c.message_count`;
