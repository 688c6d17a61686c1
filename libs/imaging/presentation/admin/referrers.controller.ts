import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddReferrer } from '../../application/commands/add-referrer/add-referrer.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeReferrer } from '../../application/commands/change-referrer/change-referrer.command.js';
import { FindReferrers } from '../../application/queries/find-referrers/find-referrers.query.js';
import { ReferrerView } from '../../application/queries/find-referrers/referrer.view.js';
import { ChangeReferrerBody } from './dto/change-referrer.body.dto.js';

/** Referrers: list, add, change. */
@ApiTags('referrers')
@ApiBearerAuth()
@Controller('v1/referrers')
export class ReferrersController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists referrers. */
  @Get()
  @ApiPage(ReferrerView)
  list(@Query() query: FindReferrers): Promise<PagedResult<ReferrerView>> {
    return this.mediator.ask(query);
  }

  /** Adds a referrer. */
  @Post()
  @Creates('/v1/referrers/:id', Added)
  add(@Body() body: AddReferrer): Promise<Added> {
    return this.mediator.send(body);
  }

  /** Changes a referrer; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() referrerId: string,
    @Body() body: ChangeReferrerBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeReferrer({ ...body, referrerId, expectedVersion }));
  }
}
