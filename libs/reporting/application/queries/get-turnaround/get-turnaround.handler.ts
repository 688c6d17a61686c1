import { dayPeriod, type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { ReadableReports } from '../../services/readable-reports.js';
import type { TurnaroundGroup } from './get-turnaround.query.js';
import type { TurnaroundFiguresView, TurnaroundView } from './turnaround.view.js';
import { GetTurnaround } from './get-turnaround.query.js';

/** What a group is called by, and its name. */
const COLUMNS: Readonly<Record<TurnaroundGroup, readonly [column: string, name: string]>> = {
  modality: ['modality', 'NULL'],
  priority: ['priority', 'NULL'],
  reader: ['finalized_by', 'max(finalized_by_name)'],
};

const MOST_DAYS = 366;

const NONE = {
  of: null,
  name: null,
  count: 0,
  p50Seconds: null,
  p90Seconds: null,
  breached: 0,
  breachedShare: null,
};

const percentile = (share: number): string =>
  `round(percentile_cont(${share}) WITHIN GROUP (ORDER BY seconds))::int`;

/** `$1` to `$2`, the second exclusive; the row of all together beside those of the groups. */
const figures = (column: string, name: string, seen: string): string => `
SELECT ${column}::text AS "of", CASE WHEN grouping(${column}) = 0 THEN ${name} END AS name, count(*)::int AS count,
  ${percentile(0.5)} AS "p50Seconds", ${percentile(0.9)} AS "p90Seconds",
  count(*) FILTER (WHERE late)::int AS breached, avg(late::int)::float8 AS "breachedShare",
  grouping(${column}) = 1 AS together
FROM (
  SELECT modality, priority, finalized_by, finalized_by_name, finalized_at > due_at AS late,
    greatest(extract(epoch FROM finalized_at - coalesce(clock_started_at, opened_at)) - paused_seconds, 0) AS seconds
  FROM report WHERE finalized_at >= $1 AND finalized_at < $2 ${seen}) signed
GROUP BY GROUPING SETS ((${column}), ()) ORDER BY together DESC, count DESC, "of"`;

@QueryHandler(GetTurnaround)
export class GetTurnaroundHandler implements IQueryHandler<GetTurnaround> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: GetTurnaround): Promise<TurnaroundView> {
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    const { from, to, start, end } = dayPeriod(query, {
      ...{ timeZone, now: new Date(), mostDays: MOST_DAYS },
      code: 'reporting.period-wrong',
    });
    const [column, name] = COLUMNS[query.by ?? 'modality'];
    const values: unknown[] = [start, end];
    const seen = await this.readable.conditions((value) => `$${values.push(value)}`, 'study_id');
    const only = seen.map((condition) => `AND ${condition}`).join(' ');
    const rows = await this.sql.rows<TurnaroundFiguresView & { together: boolean }>(
      figures(column, name, only),
      values,
    );
    const plain = rows.map(({ together: _, ...figure }) => figure);
    const all = plain[rows.findIndex(({ together }) => together)];
    return { from, to, all: all ?? NONE, groups: plain.filter((figure) => figure !== all) };
  }
}
