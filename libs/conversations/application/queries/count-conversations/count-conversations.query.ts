import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ConversationCountsView } from './conversation-counts.view.js';

/** How many conversations each part of the inbox holds for the caller. */
@UseCase('conversations.count-conversations')
@OnPrimary()
@RequirePermission('conversations.read')
export class CountConversations extends Query<ConversationCountsView> {
  constructor(fields: Fields<CountConversations> = {}) {
    super(fields);
  }
}
