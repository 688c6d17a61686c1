import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator } from '#kernel';
import { AccessLog } from '#identity/contracts';
import { FhirFinds } from '#platform/fhir/fhir-finds';
import { notOffered } from '#platform/fhir/fhir.errors';
import { expectFhirJson, wantsResource } from '#platform/fhir/fhir-format';
import { sendResource } from '#platform/fhir/send-resource';
import { sendFile } from '#platform/http/files/send-file';
import { IdParam } from '#platform/http/id-param';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { FileStore } from '#platform/storage/file-store';
import { GetReportFile } from '../../../application/queries/get-report-file/get-report-file.query.js';

/** Documents over FHIR: as they are, unless the client asks for the resource (hl7.org/fhir/R4/binary.html#rest). */
@ApiTags('fhir')
@ApiBearerAuth()
@Controller('fhir/Binary')
export class BinaryController {
  constructor(
    private readonly mediator: Mediator,
    private readonly finds: FhirFinds,
    private readonly store: FileStore,
    private readonly accesses: AccessLog,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'Reads the signed PDF of a report' })
  @ApiBytes('application/pdf', 'application/fhir+json')
  async read(
    @IdParam() fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = new URL(request.url, 'http://fhir').searchParams;
    const { accept } = request.headers;
    if (wantsResource(accept, query.get('_format'))) {
      expectFhirJson(accept, query.get('_format'));
      return sendResource(request, reply, await this.finds.one('Binary', fileId), query);
    }
    const file = await this.mediator.ask(new GetReportFile({ fileId }));
    if (accept !== undefined && !/application\/(pdf|\*)|\*\/\*/.test(accept)) throw notOffered();
    await this.accesses.opened('report', file.reportId, 'download');
    void reply.header('cache-control', 'private, no-cache');
    return sendFile(this.store, file, 'inline', request, reply);
  }
}
