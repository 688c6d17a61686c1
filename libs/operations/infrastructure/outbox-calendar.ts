import { Injectable } from '@nestjs/common';
import { nextDue } from '#platform/outbox/schedule-firing';
import { Calendar } from '../application/services/calendar.js';

/** The reckoning that schedules are fired by. */
@Injectable()
export class OutboxCalendar extends Calendar {
  nextDue(cron: string, timeZone: string, after: Date): Date | undefined {
    try {
      return nextDue(cron, timeZone, after);
    } catch {
      return undefined;
    }
  }
}
