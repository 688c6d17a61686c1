import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { IfMatch } from '#platform/http/if-match';
import { AddCannedReply } from '../../application/commands/add-canned-reply/add-canned-reply.command.js';
import { ChangeCannedReply } from '../../application/commands/change-canned-reply/change-canned-reply.command.js';
import { RemoveCannedReply } from '../../application/commands/remove-canned-reply/remove-canned-reply.command.js';
import { CannedReplyView } from '../../application/queries/find-canned-replies/canned-reply.view.js';
import { FindCannedReplies } from '../../application/queries/find-canned-replies/find-canned-replies.query.js';
import { GetCannedReply } from '../../application/queries/get-canned-reply/get-canned-reply.query.js';
import { ChangeCannedReplyBody } from '../dto/change-canned-reply.body.dto.js';

/** Texts that staff answer contacts with, found by a shortcut. */
@ApiTags('canned-replies')
@ApiBearerAuth()
@Controller('v1/canned-replies')
export class CannedRepliesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists and searches canned replies. */
  @Get()
  @ApiPage(CannedReplyView)
  list(@Query() query: FindCannedReplies): Promise<PagedResult<CannedReplyView>> {
    return this.mediator.ask(query);
  }

  /** One canned reply. */
  @Get(':id')
  @ApiOkResponse({ type: CannedReplyView })
  get(@IdParam() cannedReplyId: string): Promise<CannedReplyView> {
    return this.mediator.ask(new GetCannedReply({ cannedReplyId }));
  }

  /** Adds a canned reply. */
  @Post()
  @Creates('/v1/canned-replies/:id', CannedReplyView)
  async add(@Body() body: AddCannedReply): Promise<CannedReplyView> {
    const { id: cannedReplyId } = await this.mediator.send(body);
    return this.mediator.ask(new GetCannedReply({ cannedReplyId }));
  }

  /** Changes a canned reply. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() cannedReplyId: string,
    @Body() body: ChangeCannedReplyBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeCannedReply({ ...body, cannedReplyId, expectedVersion }));
  }

  /** Removes a canned reply. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() cannedReplyId: string): Promise<void> {
    await this.mediator.send(new RemoveCannedReply({ cannedReplyId }));
  }
}
