import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Schedule } from '../domain/schedule.js';

/** The platform's table. When it last fired is for its runner to write, hence not mapped. */
export const ScheduleSchema = new EntitySchema<Schedule>({
  name: 'schedule',
  target: Schedule,
  tableName: 'schedule',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    useCase: { type: 'text', name: 'use_case' },
    fields: { type: 'jsonb' },
    cron: { type: 'text' },
    timeZone: { type: 'text', name: 'time_zone' },
    misfire: { type: 'text' },
    active: { type: 'boolean' },
    nextDueAt: { type: 'timestamptz', name: 'next_due_at' },
  },
});
