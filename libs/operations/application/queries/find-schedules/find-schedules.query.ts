import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, ToBoolean, UseCase } from '#kernel';
import type { ScheduleView } from './schedule.view.js';

/** The practice's schedules. Sorts by `name` or `nextDueAt`. */
@UseCase('operations.find-schedules')
@RequirePermission('operations.read')
export class FindSchedules extends PagedQuery<ScheduleView> {
  /** Only active ones, or only paused ones. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindSchedules>) {
    super(fields);
  }
}
