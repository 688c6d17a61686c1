import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator } from '#kernel';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { SearchDicom } from '../../../../application/queries/search-dicom/search-dicom.query.js';
import { acceptedJson } from '../accept/accepted-json.js';
import { ApiSearch } from '../api-datasets.js';
import { DicomwebBase } from '../dicomweb-base.js';
import type { QueryParameters } from '../qido/parse-qido.js';
import { parseQido } from '../qido/parse-qido.js';
import { UidParam } from '../uid-param.js';
import type { SearchPlace } from './search-answer.js';
import { searchAnswer } from './search-answer.js';

/** The most results of one answer. */
const MAXIMUM = 1000;
const MORE =
  'The number of results exceeded the maximum supported by the server. Additional results can be requested.';

/** QIDO-RS (PS3.18, 10.6): searches studies, series and instances. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb')
export class SearchController {
  constructor(
    private readonly mediator: Mediator,
    private readonly base: DicomwebBase,
  ) {}

  @Get('studies')
  @ApiOperation({ summary: 'Searches studies (QIDO-RS)' })
  @ApiSearch()
  async studies(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.search({ level: 'study' }, request, reply);
  }

  @Get('series')
  @ApiOperation({ summary: 'Searches series of all studies (QIDO-RS)' })
  @ApiSearch()
  async series(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.search({ level: 'series' }, request, reply);
  }

  @Get('instances')
  @ApiOperation({ summary: 'Searches instances of all studies (QIDO-RS)' })
  @ApiSearch()
  async instances(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.search({ level: 'instance' }, request, reply);
  }

  @Get('studies/:study/series')
  @ApiOperation({ summary: 'Searches series of one study (QIDO-RS)' })
  @ApiSearch()
  async seriesOfStudy(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.search({ level: 'series', studyInstanceUid }, request, reply);
  }

  @Get('studies/:study/instances')
  @ApiOperation({ summary: 'Searches instances of one study (QIDO-RS)' })
  @ApiSearch()
  async instancesOfStudy(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.search({ level: 'instance', studyInstanceUid }, request, reply);
  }

  @Get('studies/:study/series/:series/instances')
  @ApiOperation({ summary: 'Searches instances of one series (QIDO-RS)' })
  @ApiSearch()
  async instancesOfSeries(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.search({ level: 'instance', studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  private async search(place: SearchPlace, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { accept, ...parameters } = request.query as QueryParameters;
    const mediaType = acceptedJson(request.headers.accept, accept);
    const { filters, include, limit, offset, warnings } = parseQido(place.level, parameters);
    const most = Math.min(limit ?? MAXIMUM, MAXIMUM);
    const { hits, more } = await this.mediator.ask(
      new SearchDicom({ ...place, filters, limit: most, offset }),
    );
    const cut = more && (limit === undefined || limit > MAXIMUM);
    const texts = cut ? [...warnings, MORE] : warnings;
    if (texts.length > 0)
      void reply.header(
        'warning',
        texts.map((text) => `299 ${this.base.url}: ${text}`),
      );
    // bytes, not text: to text a charset would be added that this media type does not have
    const bytes = Buffer.from(searchAnswer(hits, place, include, this.base));
    void reply.header('content-type', mediaType).send(bytes);
  }
}
