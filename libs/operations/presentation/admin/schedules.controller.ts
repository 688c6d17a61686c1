import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CreateSchedule } from '../../application/commands/create-schedule/create-schedule.command.js';
import { PauseSchedule } from '../../application/commands/pause-schedule/pause-schedule.command.js';
import { ResumeSchedule } from '../../application/commands/resume-schedule/resume-schedule.command.js';
import { RunScheduleNow } from '../../application/commands/run-schedule-now/run-schedule-now.command.js';
import { FindSchedules } from '../../application/queries/find-schedules/find-schedules.query.js';
import { ScheduleView } from '../../application/queries/find-schedules/schedule.view.js';
import { ScheduleCreatedAnswer } from './dto/schedule-created.answer.js';

/** Commands that are executed at the times of a cron expression. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/schedules')
export class SchedulesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the schedules. */
  @Get()
  @ApiPage(ScheduleView)
  list(@Query() query: FindSchedules): Promise<PagedResult<ScheduleView>> {
    return this.mediator.ask(query);
  }

  /** Plans a command. */
  @Post()
  @ApiCreatedResponse({ type: ScheduleCreatedAnswer })
  create(@Body() body: CreateSchedule): Promise<ScheduleCreatedAnswer> {
    return this.mediator.send(body);
  }

  /** Lets it fire no more until it is resumed. */
  @Post(':id/pause')
  @HttpCode(204)
  async pause(@IdParam() scheduleId: string): Promise<void> {
    await this.mediator.send(new PauseSchedule({ scheduleId }));
  }

  /** Lets it fire again, from its next coming time on. */
  @Post(':id/resume')
  @HttpCode(204)
  async resume(@IdParam() scheduleId: string): Promise<void> {
    await this.mediator.send(new ResumeSchedule({ scheduleId }));
  }

  /** Executes its command once, now. */
  @Post(':id/run')
  @HttpCode(202)
  async run(@IdParam() scheduleId: string): Promise<void> {
    await this.mediator.send(new RunScheduleNow({ scheduleId }));
  }
}
