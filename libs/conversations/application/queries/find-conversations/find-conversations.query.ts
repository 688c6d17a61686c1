import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, OnPrimary, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { CONVERSATION_STATUSES, type ConversationStatus } from '../../../domain/conversation-status.js';
import type { ConversationView } from './conversation.view.js';

/** Parts of the inbox. */
export const INBOX_VIEWS = ['all', 'mine', 'unassigned', 'waiting', 'mentioned'] as const;

export type InboxView = (typeof INBOX_VIEWS)[number];

/**
 * The inbox. Sorts: `lastMessageAt` (descending unless told), `createdAt`; of the view `waiting` also `waiting` (so unless
 * told: emergencies, then who waits longest), of `mentioned` also `mentionedAt` (descending unless told). `q` looks in
 * contact names and messages.
 */
@UseCase('conversations.find-conversations')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindConversations extends SearchableQuery<ConversationView> {
  /**
   * `mine`: given to the caller or taken over by them · `unassigned`: need a person and have none · `waiting`: for a
   * person's answer, given to somebody or not · `mentioned`: notes name the caller · `all`, as when left out.
   */
  @IsOptional()
  @IsIn(INBOX_VIEWS)
  readonly view?: InboxView;

  @IsOptional()
  @IsIn(CONVERSATION_STATUSES)
  readonly status?: ConversationStatus;

  /** The same as the view `mine`, for use with others. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mine?: boolean;

  /** `true`: the same as the view `unassigned`, for use with others. */
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
