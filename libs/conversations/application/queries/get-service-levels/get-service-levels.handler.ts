import { GetPractice } from '#identity/contracts';
import { dayPeriod, type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import type { ServiceClock } from '../../../contracts/service-clock.js';
import { GetServiceLevels } from './get-service-levels.query.js';
import type { ClockFiguresView, ServiceLevelDayView, ServiceLevelsView } from './service-levels.view.js';

type Figures = ClockFiguresView & { readonly clock: ServiceClock };
type Day = ServiceLevelDayView;

const MOST_DAYS = 92;

const NOTHING = { count: 0, p50Seconds: null, p90Seconds: null, breaches: 0 };

/** `$1` to `$2`, the second exclusive: what stopped then, and what ran out then. */
const FIGURES = `
  SELECT k.clock, coalesce(s.count, 0) AS count, s."p50Seconds", s."p90Seconds", coalesce(b.breaches, 0) AS breaches
  FROM (VALUES ('first-reply'), ('resolution')) AS k (clock)
  LEFT JOIN (
    SELECT clock, count(*)::int AS count,
           round(percentile_cont(0.5) WITHIN GROUP (ORDER BY office_seconds))::int AS "p50Seconds",
           round(percentile_cont(0.9) WITHIN GROUP (ORDER BY office_seconds))::int AS "p90Seconds"
    FROM service_level_record WHERE stopped_at >= $1 AND stopped_at < $2 GROUP BY clock) s ON s.clock = k.clock
  LEFT JOIN (
    SELECT clock, count(*)::int AS breaches
    FROM service_level_record WHERE breached_at >= $1 AND breached_at < $2 GROUP BY clock) b ON b.clock = k.clock`;

const DAYS = `
  SELECT to_char(day, 'YYYY-MM-DD') AS day,
         sum(stopped) FILTER (WHERE clock = 'first-reply')::int AS "firstReplies",
         sum(breached) FILTER (WHERE clock = 'first-reply')::int AS "firstReplyBreaches",
         sum(stopped) FILTER (WHERE clock = 'resolution')::int AS resolutions,
         sum(breached) FILTER (WHERE clock = 'resolution')::int AS "resolutionBreaches"
  FROM (
    SELECT clock, (stopped_at AT TIME ZONE $3)::date AS day, 1 AS stopped, 0 AS breached
    FROM service_level_record WHERE stopped_at >= $1 AND stopped_at < $2
    UNION ALL
    SELECT clock, (breached_at AT TIME ZONE $3)::date, 0, 1
    FROM service_level_record WHERE breached_at >= $1 AND breached_at < $2) events
  GROUP BY day`;

@QueryHandler(GetServiceLevels)
export class GetServiceLevelsHandler implements IQueryHandler<GetServiceLevels> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
  ) {}

  async execute(query: GetServiceLevels): Promise<ServiceLevelsView> {
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    const { from, to, start, end, days } = dayPeriod(query, {
      ...{ timeZone, now: new Date(), mostDays: MOST_DAYS },
      code: 'conversations.period-wrong',
    });
    const figures = await this.sql.rows<Figures>(FIGURES, [start, end]);
    const counted = await this.sql.rows<Partial<Day> & Pick<Day, 'day'>>(DAYS, [start, end, timeZone]);
    const byDay = new Map(counted.map((row) => [row.day, row]));
    return {
      ...{ from, to },
      firstReply: figuresOf('first-reply', figures),
      resolution: figuresOf('resolution', figures),
      days: days.map((day) => ({
        day,
        firstReplies: byDay.get(day)?.firstReplies ?? 0,
        firstReplyBreaches: byDay.get(day)?.firstReplyBreaches ?? 0,
        resolutions: byDay.get(day)?.resolutions ?? 0,
        resolutionBreaches: byDay.get(day)?.resolutionBreaches ?? 0,
      })),
    };
  }
}

function figuresOf(clock: ServiceClock, figures: readonly Figures[]): ClockFiguresView {
  const { clock: _of, ...found } = figures.find((one) => one.clock === clock) ?? { clock, ...NOTHING };
  return found;
}
