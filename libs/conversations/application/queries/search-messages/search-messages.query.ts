import { Type } from 'class-transformer';
import {
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Fields, OnPrimary, type PagedResult, Query, RequirePermission, UseCase } from '#kernel';
import type { MessageAuthor } from '../../../domain/message-author.js';
import type { FoundTextView } from './found-text.view.js';

/**
 * Searches the texts of all messages and notes of the practice, the newest first. Where each of several words is said every
 * day and they seldom meet, a page holds what the next 10,000 texts hold, perhaps nothing: it goes on with its `nextCursor`.
 */
@UseCase('conversations.search-messages')
@OnPrimary()
@RequirePermission('conversations.read')
export class SearchMessages extends Query<PagedResult<FoundTextView>> {
  /** Words that must all be there, each at least by its beginning; capitals and accents do not matter. Eight count. */
  @IsString()
  @Length(1, 200)
  readonly q!: string;

  /** Only messages, or only notes. */
  @IsOptional()
  @IsIn(['message', 'note'])
  readonly kind?: 'message' | 'note';

  /** Only what this kind of author wrote; notes are of users. */
  @IsOptional()
  @IsIn(['contact', 'bot', 'user', 'system', 'outside'])
  readonly authorKind?: MessageAuthor['kind'];

  @IsOptional()
  @IsUUID()
  readonly channelId?: string;

  @IsOptional()
  @IsUUID()
  readonly conversationId?: string;

  /** Not before this moment. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly from?: Date;

  /** Before this moment. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly to?: Date;

  /** How many items a page holds, 1 to 100; 50 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;

  /** `nextCursor` of the page before; none for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  readonly cursor?: string;

  constructor(fields: Fields<SearchMessages>) {
    super(fields);
  }
}
