import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ConversationDetailView } from './conversation-detail.view.js';

@UseCase('conversations.get-conversation')
@OnPrimary()
@RequirePermission('conversations.read')
export class GetConversation extends Query<ConversationDetailView> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<GetConversation>) {
    super(fields);
  }
}
