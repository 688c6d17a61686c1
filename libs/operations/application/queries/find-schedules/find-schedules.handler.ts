import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindSchedules } from './find-schedules.query.js';
import type { ScheduleView } from './schedule.view.js';

@QueryHandler(FindSchedules)
export class FindSchedulesHandler implements IQueryHandler<FindSchedules> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindSchedules): Promise<PagedResult<ScheduleView>> {
    const { where, values } = new Conditions().when(query.active, (place) => `s.active = ${place}`);
    return fetchPage<ScheduleView>(this.sql, query, {
      select: `s.id, s.version, s.name, s.use_case AS "useCase", s.fields, s.cron, s.time_zone AS "timeZone", s.misfire,
               s.active, s.next_due_at AS "nextDueAt", s.last_fired_at AS "lastFiredAt"`,
      from: 'schedule s',
      where,
      values,
      sorts: {
        name: { column: 's.name', type: 'text' },
        nextDueAt: { column: 's.next_due_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
      id: 's.id',
    });
  }
}
