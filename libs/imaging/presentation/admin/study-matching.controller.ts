import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { MatchStudy } from '../../application/commands/match-study/match-study.command.js';
import { RematchStarted } from '../../application/commands/start-rematch/rematch-started.answer.js';
import { StartRematch } from '../../application/commands/start-rematch/start-rematch.command.js';
import { UnmatchStudy } from '../../application/commands/unmatch-study/unmatch-study.command.js';
import { FindUnmatchedStudies } from '../../application/queries/find-unmatched-studies/find-unmatched-studies.query.js';
import { UnmatchedStudyView } from '../../application/queries/find-unmatched-studies/unmatched-study.view.js';
import { MatchStudyBody } from './dto/match-study.body.dto.js';
import { UnmatchStudyBody } from './dto/unmatch-study.body.dto.js';

/** How studies come to their orders. */
@ApiTags('studies')
@ApiBearerAuth()
@Controller('v1/studies')
export class StudyMatchingController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists studies whose order a person has to find, or whose images name somebody else than their order. */
  @Get('unmatched')
  @ApiPage(UnmatchedStudyView)
  unmatched(@Query() query: FindUnmatchedStudies): Promise<PagedResult<UnmatchedStudyView>> {
    return this.mediator.ask(query);
  }

  /** Has the orders of all studies that have none looked for again. */
  @Post('rematch')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RematchStarted })
  rematch(): Promise<RematchStarted> {
    return this.mediator.send(new StartRematch());
  }

  /** Says whose order a study answers. */
  @Post(':id/match')
  @HttpCode(204)
  @ApiNoContentResponse()
  async match(
    @IdParam() studyId: string,
    @Body() body: MatchStudyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new MatchStudy({ ...body, studyId, expectedVersion }));
  }

  /** Takes a study from its order. */
  @Post(':id/unmatch')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unmatch(
    @IdParam() studyId: string,
    @Body() body: UnmatchStudyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new UnmatchStudy({ ...body, studyId, expectedVersion }));
  }
}
