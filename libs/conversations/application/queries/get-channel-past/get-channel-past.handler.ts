import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { BUSY_EVENTS, type ChannelPast } from '../../../domain/health/is-silent.js';
import { GetChannelPast } from './get-channel-past.query.js';

const LAST = `SELECT received_at AS "lastEventAt" FROM inbound_event WHERE channel_id = $1 ORDER BY received_at DESC LIMIT 1`;

/** No more events of a day are read than are asked for. */
const DAYS = `
  SELECT to_char(d.day, 'YYYY-MM-DD') AS day, (
    SELECT count(*)::int FROM (
      SELECT 1 FROM inbound_event e WHERE e.channel_id = $1 AND e.received_at >= d.day AT TIME ZONE $3
      AND e.received_at < (d.day + interval '1 day') AT TIME ZONE $3 LIMIT ${BUSY_EVENTS}) counted) AS events
  FROM generate_series(($2::timestamptz AT TIME ZONE $3)::date - interval '14 days',
                       ($2::timestamptz AT TIME ZONE $3)::date - interval '1 day', interval '1 day') AS d(day)
  ORDER BY d.day`;

@QueryHandler(GetChannelPast)
export class GetChannelPastHandler implements IQueryHandler<GetChannelPast> {
  constructor(private readonly sql: Sql) {}

  async execute({ channelId, timeZone }: GetChannelPast): Promise<ChannelPast> {
    const last = await this.sql.first<{ lastEventAt: Date }>(LAST, [channelId]);
    if (!last) return { lastEventAt: null, days: [] };
    const days = await this.sql.rows<ChannelPast['days'][number]>(DAYS, [
      channelId,
      last.lastEventAt,
      timeZone,
    ]);
    return { lastEventAt: last.lastEventAt, days };
  }
}
