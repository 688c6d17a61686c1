import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ClaimNextReport } from '../../application/commands/claim-next-report/claim-next-report.command.js';
import { SetReaderProfile } from '../../application/commands/set-reader-profile/set-reader-profile.command.js';
import { SetReadingPolicy } from '../../application/commands/set-reading-policy/set-reading-policy.command.js';
import { CountWorklist } from '../../application/queries/count-worklist/count-worklist.query.js';
import { WorklistCountsView } from '../../application/queries/count-worklist/worklist-counts.view.js';
import { FindWorklist } from '../../application/queries/find-worklist/find-worklist.query.js';
import { WorklistItemView } from '../../application/queries/find-worklist/worklist-item.view.js';
import { GetReaderProfile } from '../../application/queries/get-reader-profile/get-reader-profile.query.js';
import { ReaderProfileView } from '../../application/queries/get-reader-profile/reader-profile.view.js';
import { GetReadingPolicy } from '../../application/queries/get-reading-policy/get-reading-policy.query.js';
import { ReadingPolicyView } from '../../application/queries/get-reading-policy/reading-policy.view.js';
import { GetTurnaround } from '../../application/queries/get-turnaround/get-turnaround.query.js';
import { TurnaroundView } from '../../application/queries/get-turnaround/turnaround.view.js';
import { ClaimedNextDto } from './dto/claimed-next.dto.js';
import { ReadingPolicyBody } from './dto/reading-policy.body.dto.js';
import { seenVersion } from './seen-version.js';

/** The reading worklist. */
@ApiTags('worklist')
@ApiBearerAuth()
@Controller('v1/worklist')
export class WorklistController {
  constructor(private readonly mediator: Mediator) {}

  /** Studies whose reports are not signed: STAT, urgent, routine, and what is due first of each. */
  @Get()
  @ApiPage(WorklistItemView)
  list(@Query() query: FindWorklist): Promise<PagedResult<WorklistItemView>> {
    return this.mediator.ask(query);
  }

  /** How many there are in each view. */
  @Get('counts')
  @ApiOkResponse({ type: WorklistCountsView })
  counts(@Query() query: CountWorklist): Promise<WorklistCountsView> {
    return this.mediator.ask(query);
  }

  /** Takes the most urgent study that can be read for the caller; two readers are never given the same. */
  @Post('claim-next')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimedNextDto })
  async claimNext(@Body() body: ClaimNextReport): Promise<ClaimedNextDto> {
    return { report: await this.mediator.send(body) };
  }

  /** How long reports took. */
  @Get('turnaround')
  @ApiOkResponse({ type: TurnaroundView })
  turnaround(@Query() query: GetTurnaround): Promise<TurnaroundView> {
    return this.mediator.ask(query);
  }

  /** Time limits, hours, fields and critical times of the practice. */
  @Get('policy')
  @ApiOkResponse({ type: ReadingPolicyView })
  policy(): Promise<ReadingPolicyView> {
    return this.mediator.ask(new GetReadingPolicy());
  }

  /** Replaces the policy; open reports follow it. */
  @Put('policy')
  @ApiOkResponse({ type: ReadingPolicyView })
  async setPolicy(
    @Body() body: ReadingPolicyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ReadingPolicyView> {
    await this.mediator.send(new SetReadingPolicy({ ...body, ...seenVersion(expectedVersion) }));
    return this.mediator.ask(new GetReadingPolicy());
  }

  /** What the caller reads. */
  @Get('profile')
  @ApiOkResponse({ type: ReaderProfileView })
  profile(): Promise<ReaderProfileView> {
    return this.mediator.ask(new GetReaderProfile());
  }

  /** Says what the caller reads. */
  @Put('profile')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setProfile(@Body() body: SetReaderProfile): Promise<void> {
    await this.mediator.send(body);
  }
}
