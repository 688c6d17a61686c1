import { IsInt, Max, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { FeedEntryView } from './feed-entry.view.js';

/** What happened in the practice's conversations after a position of the feed, in order. */
@UseCase('conversations.find-feed-entries')
@OnPrimary()
@SystemOnly()
export class FindFeedEntries extends Query<FeedEntryView[]> {
  @IsInt()
  @Min(0)
  readonly after!: number;

  @IsInt()
  @Min(1)
  @Max(5_000)
  readonly limit!: number;

  constructor(fields: Fields<FindFeedEntries>) {
    super(fields);
  }
}
