import { Body, Controller, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { AmendReport } from '../../application/commands/amend-report/amend-report.command.js';
import { ChooseKeyImages } from '../../application/commands/choose-key-images/choose-key-images.command.js';
import { ClaimReport } from '../../application/commands/claim-report/claim-report.command.js';
import { DraftReport } from '../../application/commands/draft-report/draft-report.command.js';
import { MarkReportPreliminary } from '../../application/commands/mark-report-preliminary/mark-report-preliminary.command.js';
import { ReadAgain } from '../../application/commands/read-again/read-again.command.js';
import { ReleaseReport } from '../../application/commands/release-report/release-report.command.js';
import { SignReport } from '../../application/commands/sign-report/sign-report.command.js';
import { WithdrawReport } from '../../application/commands/withdraw-report/withdraw-report.command.js';
import { DraftSavedView, ReportWrittenView } from '../../application/services/report-written.view.js';
import { AmendBody } from './dto/amend.body.dto.js';
import { DraftBody } from './dto/draft.body.dto.js';
import { KeyImagesBody } from './dto/key-images.body.dto.js';
import { PreliminaryBody } from './dto/preliminary.body.dto.js';
import { ReportStateDto } from './dto/report-state.dto.js';
import { SignBody } from './dto/sign.body.dto.js';
import { WithdrawBody } from './dto/withdraw.body.dto.js';
import { savedDraft } from './saved-draft.js';
import { seenVersion } from './seen-version.js';

/** Reading studies: claim, draft, issue, sign, amend, withdraw, read again. Changes of a report need If-Match. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('v1/reports')
export class ReportWritingController {
  constructor(private readonly mediator: Mediator) {}

  /** Takes a study for the caller to read. */
  @Post(':id/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  claim(@IdParam() reportId: string): Promise<ReportStateDto> {
    return this.mediator.send(new ClaimReport({ reportId }));
  }

  /** Gives a claimed study back. */
  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  release(@IdParam() reportId: string): Promise<ReportStateDto> {
    return this.mediator.send(new ReleaseReport({ reportId }));
  }

  /**
   * Writes sections of the text; sections that are left out stay. 412 when somebody changed the report since: the text is
   * kept among the drafts, to be merged, and the answer names the version that holds now.
   */
  @Patch(':id')
  @ApiOkResponse({ type: DraftSavedView })
  async draft(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: DraftBody,
  ): Promise<DraftSavedView> {
    return savedDraft(
      await this.mediator.send(new DraftReport({ ...body, reportId, ...seenVersion(expectedVersion) })),
    );
  }

  /** Replaces the images that the report shows with its text, while it is not signed. */
  @Put(':id/key-images')
  @ApiOkResponse({ type: ReportStateDto })
  keyImages(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: KeyImagesBody,
  ): Promise<ReportStateDto> {
    return this.mediator.send(new ChooseKeyImages({ ...body, reportId, ...seenVersion(expectedVersion) }));
  }

  /** Issues the text before it is verified. */
  @Post(':id/preliminary')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportWrittenView })
  preliminary(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: PreliminaryBody,
  ): Promise<ReportWrittenView> {
    return this.mediator.send(
      new MarkReportPreliminary({ ...body, reportId, ...seenVersion(expectedVersion) }),
    );
  }

  /** Verifies the report as final. Warnings about its text are told and do not keep it from being signed. */
  @Post(':id/sign')
  @HttpCode(200)
  @RateLimited('login')
  @ApiOkResponse({ type: ReportWrittenView })
  sign(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: SignBody,
  ): Promise<ReportWrittenView> {
    return this.mediator.send(new SignReport({ ...body, reportId, ...seenVersion(expectedVersion) }));
  }

  /** Changes a signed report as a new signed version. Warnings about its text are told, as when it was signed. */
  @Post(':id/amend')
  @HttpCode(200)
  @RateLimited('login')
  @ApiOkResponse({ type: ReportWrittenView })
  amend(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: AmendBody,
  ): Promise<ReportWrittenView> {
    return this.mediator.send(new AmendReport({ ...body, reportId, ...seenVersion(expectedVersion) }));
  }

  /** Cancels an unsigned report, or declares a signed one to be entered in error. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportStateDto })
  withdraw(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: WithdrawBody,
  ): Promise<ReportStateDto> {
    return this.mediator.send(new WithdrawReport({ ...body, reportId, ...seenVersion(expectedVersion) }));
  }

  /** Has the study of a report that has ended read again, as a new report that names it. 409 when there is one already. */
  @Post(':id/read-again')
  @Creates('/v1/reports/:id', ReportStateDto)
  readAgain(@IdParam() reportId: string): Promise<ReportStateDto> {
    return this.mediator.send(new ReadAgain({ reportId }));
  }
}
