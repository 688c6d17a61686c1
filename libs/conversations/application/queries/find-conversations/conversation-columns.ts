import { inServiceState } from './service-states.js';

/** The columns of a `ConversationRow`, for the list and for one. */
export const CONVERSATION_COLUMNS = `c.id, c.version, c.status, c.urgent, c.channel_id AS "channelId", ch.name AS "channelName",
  ch.platform, c.contact_id AS "contactId", k.name AS "contactName", c.assigned_user_id AS "assignedUserId", c.tags,
  c.answered_outside AS "answeredOutside",
  c.message_count AS "messageCount", left(m.text, 200) AS "lastMessageText", c.last_message_at AS "lastMessageAt",
  c.created_at AS "createdAt", c.closed_at AS "closedAt", c.waiting_since AS "waitingSince",
  c.first_reply_due_at AS "firstReplyDueAt", c.first_replied_at AS "firstRepliedAt",
  c.resolution_due_at AS "resolutionDueAt", c.service_ended_at AS "resolvedAt",
  (c.first_reply_breached_at IS NOT NULL OR c.resolution_breached_at IS NOT NULL) AS breached,
  (${inServiceState('at-risk')}) AS "atRisk",
  coalesce(own.unread, 0) AS "unreadMentions"`;

/**
 * `$1` is the user who asks, or null. Each conversation has its channel and its contact; they are joined from the left all
 * the same. Row-level security puts the organization's condition on each table, and for the planner each inner join keeps
 * only that share of the rows: with several practices it expects fewer than a page and sorts all that there are, where
 * with a left join it reads a page from the index of the order.
 */
export const CONVERSATION_TABLES = `conversation c
  LEFT JOIN channel ch ON ch.id = c.channel_id
  LEFT JOIN contact k ON k.id = c.contact_id
  LEFT JOIN message m ON m.conversation_id = c.id AND m.position = c.message_count
  LEFT JOIN conversation_mention own ON own.user_id = $1::uuid AND own.conversation_id = c.id`;
