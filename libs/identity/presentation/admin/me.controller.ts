import { Body, Controller, Get, Headers, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ChangeOwnPassword } from '../../application/commands/change-own-password/change-own-password.command.js';
import { ActivityView } from '../../application/queries/find-activities/activity.view.js';
import { FindMyActivities } from '../../application/queries/find-my-activities/find-my-activities.query.js';
import { GetMe } from '../../application/queries/get-me/get-me.query.js';
import { MeView } from '../../application/queries/get-me/me.view.js';
import { ChangeOwnPasswordBody } from '../dto/change-own-password.body.dto.js';
import { BearerSession } from './bearer-session.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** The caller. */
@ApiTags('me')
@ApiBearerAuth()
@UseInterceptors(ForgetAccessInterceptor)
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly mediator: Mediator,
    private readonly bearer: BearerSession,
  ) {}

  /** Who the caller is, and what they may do. */
  @Get()
  @ApiOkResponse({ type: MeView })
  me(): Promise<MeView> {
    return this.mediator.ask(new GetMe());
  }

  /** Changes the caller's own password. All other sessions of the user end. */
  @Post('password')
  @HttpCode(204)
  @RateLimited('login')
  @ApiNoContentResponse()
  async changePassword(
    @Body() body: ChangeOwnPasswordBody,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<void> {
    const keepSessionId = await this.bearer.sessionId(authorization);
    await this.mediator.send(new ChangeOwnPassword({ ...body, keepSessionId }));
  }

  /** What the caller did. */
  @Get('activities')
  @ApiPage(ActivityView)
  activities(@Query() query: FindMyActivities): Promise<PagedResult<ActivityView>> {
    return this.mediator.ask(query);
  }
}
