import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Schedule } from '../domain/schedule.js';
import { ScheduleRepository } from '../domain/schedule.repository.js';
import { ScheduleSchema } from './schedule.schema.js';

@Injectable()
export class TypeormScheduleRepository extends ScheduleRepository {
  private readonly store: AggregateStore<Schedule>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(ScheduleSchema);
  }

  async find(id: string): Promise<Schedule | undefined> {
    return (await this.store.all('id = $1 FOR UPDATE', [id]))[0];
  }

  async add(schedule: Schedule): Promise<void> {
    try {
      await this.store.add(schedule);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw conflict('operations.schedule-exists', 'There is a schedule of this name.');
    }
  }

  update(schedule: Schedule): Promise<void> {
    return this.store.update(schedule);
  }
}
