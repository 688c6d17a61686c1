import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { sendFile } from '#platform/http/files/send-file';
import { IdParam } from '#platform/http/id-param';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CancelDeIdentification } from '../../../application/commands/cancel-de-identification/cancel-de-identification.command.js';
import { DeIdentifyStudies } from '../../../application/commands/de-identify-studies/de-identify-studies.command.js';
import { DeIdentificationView } from '../../../application/queries/find-de-identifications/de-identification.view.js';
import { FindDeIdentifications } from '../../../application/queries/find-de-identifications/find-de-identifications.query.js';
import { FindPreviewInstances } from '../../../application/queries/find-preview-instances/find-preview-instances.query.js';
import { FindRefusedInstances } from '../../../application/queries/find-refused-instances/find-refused-instances.query.js';
import { RefusedInstanceView } from '../../../application/queries/find-refused-instances/refused-instance.view.js';
import { GetDeIdentification } from '../../../application/queries/get-de-identification/get-de-identification.query.js';
import { GetDeIdentifiedArchive } from '../../../application/queries/get-de-identified-archive/get-de-identified-archive.query.js';
import { ReIdentificationView } from '../../../application/queries/re-identify/re-identification.view.js';
import { ReIdentify } from '../../../application/queries/re-identify/re-identify.query.js';
import { DeIdentificationPreviews } from '../../../application/services/de-identification/de-identification-previews.js';
import { DeIdentifiedArchives } from '../../../application/services/de-identification/de-identified-archives.js';
import { PreviewAnswer } from './preview.answer.dto.js';
import { PreviewBody } from './preview.body.dto.js';
import { ReIdentifyQuery } from './re-identify.query.dto.js';
import { RefusedInstancesQuery } from './refused-instances.query.dto.js';

/** De-identified copies of studies: look first, make them, download them, and, with a permission of its own, find back. */
@ApiTags('de-identification')
@ApiBearerAuth()
@Controller('v1/de-identifications')
export class DeIdentificationsController {
  constructor(
    private readonly mediator: Mediator,
    private readonly previews: DeIdentificationPreviews,
    private readonly archives: DeIdentifiedArchives,
  ) {}

  /** Lists de-identifications. */
  @Get()
  @ApiPage(DeIdentificationView)
  list(@Query() query: FindDeIdentifications): Promise<PagedResult<DeIdentificationView>> {
    return this.mediator.ask(query);
  }

  /** Makes de-identified copies of studies, in the background. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DeIdentificationView })
  async start(@Body() body: DeIdentifyStudies): Promise<DeIdentificationView> {
    const { id: deIdentificationId } = await this.mediator.send(body);
    for (const subjectId of body.studyIds) await this.record('study', subjectId, 'de-identified');
    return this.mediator.ask(new GetDeIdentification({ deIdentificationId }));
  }

  /** What would become of a study: which attributes change, which images would be left out and why. Nothing is stored. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewAnswer })
  async preview(
    @Body() { studyId, instanceId, options = [], masks = [] }: PreviewBody,
  ): Promise<PreviewAnswer> {
    const source = await this.mediator.ask(
      new FindPreviewInstances({ studyId, ...(instanceId === undefined ? {} : { instanceId }) }),
    );
    if (source.showsValues) await this.record('study', studyId, 'previewed');
    return PreviewAnswer.of(await this.previews.of(source, options, masks), source.showsValues);
  }

  /** How far a de-identification is. */
  @Get(':id')
  @ApiOkResponse({ type: DeIdentificationView })
  get(@IdParam() deIdentificationId: string): Promise<DeIdentificationView> {
    return this.mediator.ask(new GetDeIdentification({ deIdentificationId }));
  }

  /** What it left out, and why. */
  @Get(':id/refused')
  @ApiPage(RefusedInstanceView)
  refused(
    @IdParam() deIdentificationId: string,
    @Query() query: RefusedInstancesQuery,
  ): Promise<PagedResult<RefusedInstanceView>> {
    return this.mediator.ask(new FindRefusedInstances({ ...query, deIdentificationId }));
  }

  /** The copies in one ZIP file, a folder for each pseudonym; Range and If-None-Match are understood. */
  @Get(':id/content')
  @ApiBytes('application/zip')
  async content(
    @IdParam() deIdentificationId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const archive = await this.mediator.ask(new GetDeIdentifiedArchive({ deIdentificationId }));
    await this.record('de-identification', deIdentificationId, 'downloaded');
    const content = this.archives.open(deIdentificationId, archive);
    const { size, sha256 } = content;
    const name = `${deIdentificationId}.zip`;
    const file = { storageKey: deIdentificationId, name, contentType: 'application/zip', size, sha256 };
    await sendFile(content, file, 'attachment', request, reply);
  }

  /** Stops a de-identification that goes on. Copies that are studies of a project already stay there. */
  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: DeIdentificationView })
  async cancel(@IdParam() deIdentificationId: string): Promise<DeIdentificationView> {
    await this.mediator.send(new CancelDeIdentification({ deIdentificationId }));
    return this.get(deIdentificationId);
  }

  /** Whom a pseudonym stands for. It is written down who asked. */
  @Get(':id/re-identify')
  @ApiOkResponse({ type: ReIdentificationView })
  async reIdentify(
    @IdParam() deIdentificationId: string,
    @Query() { pseudonym }: ReIdentifyQuery,
  ): Promise<ReIdentificationView> {
    const found = await this.mediator.ask(new ReIdentify({ deIdentificationId, pseudonym }));
    await this.record('de-identification', deIdentificationId, 're-identified');
    for (const { studyId } of found.studies) await this.record('study', studyId, 're-identified');
    return found;
  }

  private record(subjectType: string, subjectId: string, action: string): Promise<void> {
    return this.mediator.send(new RecordAccess({ subjectType, subjectId, action }));
  }
}
