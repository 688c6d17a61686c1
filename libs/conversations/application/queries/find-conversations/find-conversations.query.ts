import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, OnPrimary, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { CONVERSATION_STATUSES, type ConversationStatus } from '../../../domain/conversation-status.js';
import { SERVICE_CLOCKS, type ServiceClock } from '../../../contracts/service-clock.js';
import type { ConversationView } from './conversation.view.js';
import { SERVICE_STATES, type ServiceState } from './service-states.js';

/** Parts of the inbox. */
export const INBOX_VIEWS = ['all', 'mine', 'unassigned', 'waiting', 'mentioned'] as const;

export type InboxView = (typeof INBOX_VIEWS)[number];

/**
 * The inbox. Sorts: `lastMessageAt` (descending unless told), `createdAt`; of the view `waiting` also `waiting` (so unless
 * told: emergencies, then who waits longest), of `mentioned` also `mentionedAt` (descending unless told).
 *
 * `q`: words that must all be in the contact's name, or all in one message or note, each at least by its beginning. What is
 * said every day is looked for in the newest 10,000 texts, and names and texts find 1,000 each at most: search the messages
 * for what is further back.
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

  /** Those whose contact waited longer than promised, or soon will have, and still needs a person. */
  @IsOptional()
  @IsIn(SERVICE_STATES)
  readonly serviceLevel?: ServiceState;

  /** With `serviceLevel`: only of this promise, `first-reply` or `resolution`. */
  @IsOptional()
  @IsIn(SERVICE_CLOCKS)
  readonly clock?: ServiceClock;

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
