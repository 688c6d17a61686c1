import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { CreateScheduleHandler } from './application/commands/create-schedule/create-schedule.handler.js';
import { PauseScheduleHandler } from './application/commands/pause-schedule/pause-schedule.handler.js';
import { ReplayDeliveryHandler } from './application/commands/replay-delivery/replay-delivery.handler.js';
import { ResumeScheduleHandler } from './application/commands/resume-schedule/resume-schedule.handler.js';
import { RunScheduleNowHandler } from './application/commands/run-schedule-now/run-schedule-now.handler.js';
import { SkipDeliveryHandler } from './application/commands/skip-delivery/skip-delivery.handler.js';
import { FindAiUsageHandler } from './application/queries/find-ai-usage/find-ai-usage.handler.js';
import { FindDeliveriesHandler } from './application/queries/find-deliveries/find-deliveries.handler.js';
import { FindSchedulesHandler } from './application/queries/find-schedules/find-schedules.handler.js';
import { GetAiBudgetHandler } from './application/queries/get-ai-budget/get-ai-budget.handler.js';
import { GetDeliveryHandler } from './application/queries/get-delivery/get-delivery.handler.js';
import { GetTraceHandler } from './application/queries/get-trace/get-trace.handler.js';
import { VerifyJournalHandler } from './application/queries/verify-journal/verify-journal.handler.js';
import { Calendar } from './application/services/calendar.js';
import { DeliveryDesk } from './application/services/delivery-desk.js';
import { JournalAudit } from './application/services/journal-audit.js';
import { SchedulableCommands } from './application/services/schedulable-commands.js';
import { TraceStore } from './application/services/trace-store.js';
import { operationsPermissions } from './contracts/permissions.js';
import { ScheduleRepository } from './domain/schedule.repository.js';
import { OutboxCalendar } from './infrastructure/outbox-calendar.js';
import { ScheduleSchema } from './infrastructure/schedule.schema.js';
import { SqlDeliveryDesk } from './infrastructure/sql-delivery-desk.js';
import { SqlJournalAudit } from './infrastructure/sql-journal-audit.js';
import { SqlTraceStore } from './infrastructure/sql-trace-store.js';
import { TypeormScheduleRepository } from './infrastructure/typeorm-schedule.repository.js';

const handlers = [
  ReplayDeliveryHandler,
  SkipDeliveryHandler,
  CreateScheduleHandler,
  PauseScheduleHandler,
  ResumeScheduleHandler,
  RunScheduleNowHandler,
  GetTraceHandler,
  FindDeliveriesHandler,
  GetDeliveryHandler,
  FindSchedulesHandler,
  VerifyJournalHandler,
  FindAiUsageHandler,
  GetAiBudgetHandler,
];

/** What operators see of the engine and do to it: traces, deliveries, schedules, the journal's seals. */
@DeclarePermissions(operationsPermissions)
@DeclareSchemas(ScheduleSchema)
@Module({
  providers: [
    ...handlers,
    SchedulableCommands,
    { provide: TraceStore, useClass: SqlTraceStore },
    { provide: DeliveryDesk, useClass: SqlDeliveryDesk },
    { provide: ScheduleRepository, useClass: TypeormScheduleRepository },
    { provide: Calendar, useClass: OutboxCalendar },
    { provide: JournalAudit, useClass: SqlJournalAudit },
  ],
})
export class OperationsModule {}
