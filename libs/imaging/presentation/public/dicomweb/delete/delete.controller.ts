import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { DeleteInstances } from '../../../../application/commands/delete-instances/delete-instances.command.js';
import { UidParam } from '../uid-param.js';

/** Deletes studies, series and instances: no part of DICOM, but as the clouds have it. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@ApiParam({ name: 'study', description: 'Study Instance UID' })
@Controller('dicomweb/studies/:study')
export class DeleteController {
  constructor(private readonly mediator: Mediator) {}

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Deletes a study' })
  async deleteStudy(@UidParam('study') studyInstanceUid: string): Promise<void> {
    await this.mediator.send(new DeleteInstances({ studyInstanceUid }));
  }

  @Delete('series/:series')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Deletes a series' })
  @ApiParam({ name: 'series', description: 'Series Instance UID' })
  async deleteSeries(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
  ): Promise<void> {
    await this.mediator.send(new DeleteInstances({ studyInstanceUid, seriesInstanceUid }));
  }

  @Delete('series/:series/instances/:instance')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Deletes an instance' })
  @ApiParam({ name: 'series', description: 'Series Instance UID' })
  @ApiParam({ name: 'instance', description: 'SOP Instance UID' })
  async deleteInstance(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
  ): Promise<void> {
    await this.mediator.send(new DeleteInstances({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }));
  }
}
