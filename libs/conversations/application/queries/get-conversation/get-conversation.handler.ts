import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { Colleagues } from '../../services/colleagues.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { StaffMember } from '../../services/staff-member.js';
import { CONVERSATION_COLUMNS, CONVERSATION_TABLES } from '../find-conversations/conversation-columns.js';
import { type ConversationRow, conversationViewOf } from '../find-conversations/conversation-row.js';
import type { ConversationDetailView } from './conversation-detail.view.js';
import { GetConversation } from './get-conversation.query.js';

@QueryHandler(GetConversation)
export class GetConversationHandler implements IQueryHandler<GetConversation> {
  constructor(
    private readonly sql: Sql,
    private readonly staff: StaffMember,
    private readonly colleagues: Colleagues,
    private readonly platforms: MessagingPlatforms,
  ) {}

  async execute({ conversationId }: GetConversation): Promise<ConversationDetailView> {
    const row = await this.sql.first<ConversationRow & { readonly lastReceivedAt: Date | null }>(
      `SELECT ${CONVERSATION_COLUMNS}, (
         SELECT r.occurred_at FROM message r WHERE r.conversation_id = c.id AND r.direction = 'inbound'
         ORDER BY r.position DESC LIMIT 1) AS "lastReceivedAt"
       FROM ${CONVERSATION_TABLES} WHERE c.id = $2`,
      [this.staff.idOrNull(), conversationId],
    );
    if (!row) throw notFound('conversations.conversation');
    const { lastReceivedAt, ...seen } = row;
    const platform = this.platforms.get(row.platform);
    const canReplyUntil = lastReceivedAt && platform.openUntil(lastReceivedAt, true);
    const isClosed = canReplyUntil !== null && canReplyUntil.getTime() <= Date.now();
    return {
      ...conversationViewOf(seen, await this.colleagues.names([row.assignedUserId])),
      canReplyUntil,
      templateNeeded: isClosed && platform.takesTemplates,
    };
  }
}
