import {
  Controller,
  Delete,
  Get,
  MethodNotAllowedException,
  Param,
  Patch,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiFhir } from './api-fhir.js';
import { notAForm } from './fhir.errors.js';
import { FhirFinds } from './fhir-finds.js';
import { expectFhirJson } from './fhir-format.js';
import { FhirSearches } from './fhir-searches.js';
import { sendResource } from './send-resource.js';

type Pairs = readonly (readonly [string, string])[];

/** FHIR R4 (hl7.org/fhir/R4/http.html): what there is, reading one resource, searching. */
@ApiTags('fhir')
@ApiBearerAuth()
@Controller('fhir')
export class FhirController {
  constructor(
    private readonly searches: FhirSearches,
    private readonly finds: FhirFinds,
  ) {}

  /** Open to everybody: it names nobody, and clients read it before they sign in. */
  @Get('metadata')
  @ApiOperation({ summary: 'What this server does: a CapabilityStatement' })
  @ApiFhir('CapabilityStatement')
  capabilities(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const query = accepted(request, queryOf(request));
    sendResource(request, reply, this.searches.capabilities(), query);
  }

  @Get(':type')
  @ApiOperation({ summary: 'Searches resources of a type' })
  @ApiFhir('Bundle')
  async search(
    @Param('type') type: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(type, queryOf(request), request, reply);
  }

  @Post(':type/_search')
  @ApiOperation({ summary: 'Searches with parameters in a form, which no log of addresses shows' })
  @ApiFhir('Bundle')
  async searchByForm(
    @Param('type') type: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    if (request.headers['content-type'] !== undefined && !isForm) throw notAForm();
    void reply.status(200);
    await this.answer(type, [...queryOf(request), ...formOf(request)], request, reply);
  }

  @Get(':type/:id')
  @ApiOperation({ summary: 'Reads one resource' })
  @ApiFhir('Resource')
  async read(
    @Param('type') type: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = accepted(request, queryOf(request));
    sendResource(request, reply, await this.finds.one(type, id), query);
  }

  @Post(':type')
  @ApiExcludeEndpoint()
  create(@Res({ passthrough: true }) reply: FastifyReply): never {
    return readOnly(reply);
  }

  @Put(':type/:id')
  @ApiExcludeEndpoint()
  update(@Res({ passthrough: true }) reply: FastifyReply): never {
    return readOnly(reply);
  }

  @Patch(':type/:id')
  @ApiExcludeEndpoint()
  patch(@Res({ passthrough: true }) reply: FastifyReply): never {
    return readOnly(reply);
  }

  @Delete(':type/:id')
  @ApiExcludeEndpoint()
  remove(@Res({ passthrough: true }) reply: FastifyReply): never {
    return readOnly(reply);
  }

  private async answer(
    type: string,
    pairs: Pairs,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const query = accepted(request, pairs);
    const strict = /(^|[,;\s])handling\s*=\s*"?strict"?/i.test(String(request.headers.prefer ?? ''));
    sendResource(request, reply, await this.searches.search(type, pairs, strict), query);
  }
}

function accepted(request: FastifyRequest, pairs: Pairs): URLSearchParams {
  const query = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
  expectFhirJson(request.headers.accept, query.get('_format'));
  return query;
}

const queryOf = ({ url }: FastifyRequest): Pairs => [...new URL(url, 'http://fhir').searchParams];

/** The form as the framework has read it: a name that comes several times has a list. */
function formOf({ body }: FastifyRequest): Pairs {
  return Object.entries((body ?? {}) as Readonly<Record<string, string | readonly string[]>>).flatMap(
    ([name, values]) => [values].flat().map((value): [string, string] => [name, String(value)]),
  );
}

function readOnly(reply: FastifyReply): never {
  void reply.header('allow', 'GET, HEAD');
  throw new MethodNotAllowedException('Resources are read here, not written.');
}
