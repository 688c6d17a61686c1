import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { KEPT } from '../find-feed-entries/feed-days.js';
import { type FeedReach, GetFeedReach } from './get-feed-reach.query.js';

const REACH = `
  SELECT coalesce((SELECT o.feed_position FROM outbox o WHERE o.feed_position > 0 AND ${KEPT} ORDER BY o.feed_position DESC LIMIT 1),
                  0)::float8 AS head,
         EXISTS (SELECT 1 FROM outbox o WHERE o.feed_position = $1::bigint AND ${KEPT}) AS kept`;

@QueryHandler(GetFeedReach)
export class GetFeedReachHandler implements IQueryHandler<GetFeedReach> {
  constructor(private readonly sql: Sql) {}

  async execute({ position }: GetFeedReach): Promise<FeedReach> {
    const reach = await this.sql.first<FeedReach>(REACH, [position ?? null]);
    return reach ?? { head: 0, kept: false };
  }
}
