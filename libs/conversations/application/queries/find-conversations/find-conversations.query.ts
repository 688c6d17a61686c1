import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { CONVERSATION_STATUSES, type ConversationStatus } from '../../../domain/conversation-status.js';
import type { ConversationView } from './conversation.view.js';

/** The inbox. Sorts: `lastMessageAt` (descending unless told), `createdAt`. `q` looks in contact names and messages. */
@UseCase('conversations.find-conversations')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindConversations extends SearchableQuery<ConversationView> {
  @IsOptional()
  @IsIn(CONVERSATION_STATUSES)
  readonly status?: ConversationStatus;

  /** Only those that the caller has taken over. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mine?: boolean;

  @IsOptional()
  @IsUUID()
  readonly channelId?: string;

  @IsOptional()
  @IsUUID()
  readonly contactId?: string;

  constructor(fields: Fields<FindConversations>) {
    super(fields);
  }
}
