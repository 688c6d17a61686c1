import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { PauseTurnaround } from '../../application/commands/pause-turnaround/pause-turnaround.command.js';
import { PrioritizeReport } from '../../application/commands/prioritize-report/prioritize-report.command.js';
import { ReassignReport } from '../../application/commands/reassign-report/reassign-report.command.js';
import { ResumeTurnaround } from '../../application/commands/resume-turnaround/resume-turnaround.command.js';
import { SeeLateImages } from '../../application/commands/see-late-images/see-late-images.command.js';
import { PauseBody } from './dto/pause.body.dto.js';
import { PriorityBody } from './dto/priority.body.dto.js';
import { ReassignBody } from './dto/reassign.body.dto.js';
import { ReportStateDto } from './dto/report-state.dto.js';

/** Who reads a study, and how the time for its report stands. */
@ApiTags('worklist')
@ApiBearerAuth()
@Controller('v1/reports')
export class ReportTaskController {
  constructor(private readonly mediator: Mediator) {}

  /** Gives the study to a reader, whoever has it; to the caller to take it over. */
  @Post(':id/reassign')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  reassign(@IdParam() reportId: string, @Body() body: ReassignBody): Promise<ReportStateDto> {
    return this.mediator.send(new ReassignReport({ ...body, reportId }));
  }

  /** Has the study read sooner or later than its order says, whatever that says from then on. */
  @Post(':id/priority')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  prioritize(@IdParam() reportId: string, @Body() body: PriorityBody): Promise<ReportStateDto> {
    return this.mediator.send(new PrioritizeReport({ ...body, reportId }));
  }

  /** Stops the time for the report. */
  @Post(':id/pause')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  pause(@IdParam() reportId: string, @Body() body: PauseBody): Promise<ReportStateDto> {
    return this.mediator.send(new PauseTurnaround({ ...body, reportId }));
  }

  /** Lets the time run on. */
  @Post(':id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  resume(@IdParam() reportId: string): Promise<ReportStateDto> {
    return this.mediator.send(new ResumeTurnaround({ reportId }));
  }

  /** Says that images that came late were looked at. */
  @Post(':id/late-images/seen')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  seeLateImages(@IdParam() reportId: string): Promise<ReportStateDto> {
    return this.mediator.send(new SeeLateImages({ reportId }));
  }
}
