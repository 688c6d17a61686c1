import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
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

  /** Only those that need a person and have none: `true`. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly unassigned?: boolean;

  /** Only those with this tag. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly tag?: string;

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
