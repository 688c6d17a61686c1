import { Module } from '@nestjs/common';
import { AiUsageController } from './ai-usage.controller.js';
import { DeliveriesController } from './deliveries.controller.js';
import { JournalController } from './journal.controller.js';
import { SchedulesController } from './schedules.controller.js';
import { TracesController } from './traces.controller.js';

/** The operators' doors of the admin API. */
@Module({
  controllers: [
    TracesController,
    DeliveriesController,
    SchedulesController,
    JournalController,
    AiUsageController,
  ],
})
export class OperationsAdminModule {}
