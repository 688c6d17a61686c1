import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ConversationSearch } from '../../services/search/conversation-search.js';
import { Colleagues } from '../../services/colleagues.js';
import { StaffMember } from '../../services/staff-member.js';
import { CONVERSATION_COLUMNS, CONVERSATION_TABLES } from './conversation-columns.js';
import { type ConversationRow, conversationViewOf } from './conversation-row.js';
import type { ConversationView } from './conversation.view.js';
import { FindConversations } from './find-conversations.query.js';
import { inServiceState } from './service-states.js';
import { INBOX_VIEW_SPECS, MINE, UNASSIGNED } from './inbox-views.js';

@QueryHandler(FindConversations)
export class FindConversationsHandler implements IQueryHandler<FindConversations> {
  constructor(
    private readonly sql: Sql,
    private readonly staff: StaffMember,
    private readonly colleagues: Colleagues,
    private readonly search: ConversationSearch,
  ) {}

  async execute(query: FindConversations): Promise<PagedResult<ConversationView>> {
    const page = await this.find(query);
    const names = await this.colleagues.names(page.items.map(({ assignedUserId }) => assignedUserId));
    return { ...page, items: page.items.map((row) => conversationViewOf(row, names)) };
  }

  private async find(query: FindConversations): Promise<PagedResult<ConversationRow>> {
    const q = query.q?.trim();
    const found = q ? await this.search.find(q, query.contactId) : undefined;
    const view = INBOX_VIEW_SPECS[query.view ?? 'all'];
    const conditions = new Conditions();
    conditions.values.push(this.staff.idOrNull());
    for (const condition of view.where) conditions.always(condition);
    if (query.mine === true) conditions.always(MINE);
    if (query.unassigned === true) conditions.always(UNASSIGNED);
    if (query.serviceLevel) conditions.always(inServiceState(query.serviceLevel, query.clock));
    const { where, values } = conditions
      .when(query.status, (place) => `c.status = ${place}`)
      .when(
        query.tag?.normalize('NFC').trim(),
        (place) => `c.id IN (SELECT t.conversation_id FROM conversation_tag t WHERE t.tag = ${place})`,
      )
      .when(query.channelId, (place) => `c.channel_id = ${place}`)
      .when(query.contactId, (place) => `c.contact_id = ${place}`)
      .when(found, (place) => `c.id = ANY(${place}::uuid[])`);
    return fetchPage<ConversationRow>(this.sql, query, {
      select: CONVERSATION_COLUMNS,
      from: view.join ? `${CONVERSATION_TABLES} ${view.join}` : CONVERSATION_TABLES,
      where,
      values,
      sorts: {
        ...view.sorts,
        lastMessageAt: { column: 'c.last_message_at', type: 'timestamptz' },
        createdAt: { column: 'c.created_at', type: 'timestamptz' },
      },
      defaultSort: view.defaultSort ?? '-lastMessageAt',
      id: view.id ?? 'c.id',
    });
  }
}
