import type { Schedule } from './schedule.js';

export abstract class ScheduleRepository {
  /** The schedule, locked so that it does not fire while it is changed. */
  abstract find(id: string): Promise<Schedule | undefined>;
  /** @throws DomainError `operations.schedule-exists` when the name is taken */
  abstract add(schedule: Schedule): Promise<void>;
  abstract update(schedule: Schedule): Promise<void>;
}
