import { IsInt, IsOptional, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Where the feed of the organization ends, and whether a position is still part of it. */
@UseCase('conversations.get-feed-reach')
@OnPrimary()
@SystemOnly()
export class GetFeedReach extends Query<FeedReach> {
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly position?: number;

  constructor(fields: Fields<GetFeedReach>) {
    super(fields);
  }
}

export interface FeedReach {
  /** The newest position; 0 when nothing is kept. */
  readonly head: number;
  /** Whether the position is there, and with it everything since. */
  readonly kept: boolean;
}
