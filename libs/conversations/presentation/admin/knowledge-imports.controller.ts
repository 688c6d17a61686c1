import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { Streamed } from '#platform/http/limits/streamed';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FindKnowledgeImports } from '../../application/queries/find-knowledge-imports/find-knowledge-imports.query.js';
import { KnowledgeImportView } from '../../application/queries/find-knowledge-imports/knowledge-import.view.js';
import { GetKnowledgeImport } from '../../application/queries/get-knowledge-import/get-knowledge-import.query.js';
import { KnowledgeUploads } from '../../application/services/knowledge-uploads.js';
import { ImportKnowledgeQuery } from '../dto/import-knowledge.query.dto.js';
import { FILE_FORM, uploadedFile } from '../files/uploaded-file.js';

/** Documents that become articles of the practice's knowledge. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('v1/knowledge-imports')
export class KnowledgeImportsController {
  constructor(
    private readonly mediator: Mediator,
    private readonly uploads: KnowledgeUploads,
  ) {}

  /** Lists the documents that were imported. */
  @Get()
  @ApiPage(KnowledgeImportView)
  list(@Query() query: FindKnowledgeImports): Promise<PagedResult<KnowledgeImportView>> {
    return this.mediator.ask(query);
  }

  /** What became of one. */
  @Get(':id')
  @ApiOkResponse({ type: KnowledgeImportView })
  get(@IdParam() importId: string): Promise<KnowledgeImportView> {
    return this.mediator.ask(new GetKnowledgeImport({ importId }));
  }

  /**
   * Takes a Markdown, HTML or PDF document of at most 10 MiB. It is read in the background: its import tells when the draft
   * of an article is there to be looked at, or why there is none.
   */
  @Post()
  @Streamed()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @Creates('/v1/knowledge-imports/:id', KnowledgeImportView)
  async import(
    @Query() { locale }: ImportKnowledgeQuery,
    @Req() request: FastifyRequest,
  ): Promise<KnowledgeImportView> {
    const importId = await uploadedFile(request, (name, content) =>
      this.uploads.receive(name, content, locale),
    );
    return this.mediator.ask(new GetKnowledgeImport({ importId }));
  }
}
