import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { DeleteStudy } from '../../application/commands/delete-study/delete-study.command.js';
import { HoldStudy } from '../../application/commands/hold-study/hold-study.command.js';
import { DueStudyView } from '../../application/queries/find-due-studies/due-study.view.js';
import { FindDueStudies } from '../../application/queries/find-due-studies/find-due-studies.query.js';
import { FindStudyHistory } from '../../application/queries/find-study-history/find-study-history.query.js';
import { StudyHappeningView } from '../../application/queries/find-study-history/study-happening.view.js';
import { DeleteStudyBody } from './dto/delete-study.body.dto.js';
import { HoldStudyBody } from './dto/hold-study.body.dto.js';

/** How studies are kept, and end. */
@ApiTags('studies')
@ApiBearerAuth()
@Controller('v1/studies')
export class StudyKeepingController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists studies that were kept long enough. */
  @Get('retention-due')
  @ApiPage(DueStudyView)
  due(@Query() query: FindDueStudies): Promise<PagedResult<DueStudyView>> {
    return this.mediator.ask(query);
  }

  /** What happened to a study, also to a deleted one. */
  @Get(':id/history')
  @ApiOkResponse({ type: [StudyHappeningView] })
  history(@IdParam() studyId: string): Promise<StudyHappeningView[]> {
    return this.mediator.ask(new FindStudyHistory({ studyId }));
  }

  /** Puts a study on legal hold, or ends it. */
  @Put(':id/legal-hold')
  @HttpCode(204)
  @ApiNoContentResponse()
  async hold(
    @IdParam() studyId: string,
    @Body() body: HoldStudyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new HoldStudy({ ...body, studyId, expectedVersion }));
  }

  /** Deletes a study with all its images. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(@IdParam() studyId: string, @Body() body: DeleteStudyBody): Promise<void> {
    await this.mediator.send(new DeleteStudy({ ...body, studyId }));
  }
}
