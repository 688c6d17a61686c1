import { Body, Controller, Get, HttpCode, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ActivateUser } from '../../application/commands/activate-user/activate-user.command.js';
import { CreateUser } from '../../application/commands/create-user/create-user.command.js';
import { DeactivateUser } from '../../application/commands/deactivate-user/deactivate-user.command.js';
import { UpdateUser } from '../../application/commands/update-user/update-user.command.js';
import { FindUsers } from '../../application/queries/find-users/find-users.query.js';
import { GetUser } from '../../application/queries/get-user/get-user.query.js';
import { UserView } from '../../application/queries/get-user/user.view.js';
import { CreatedView } from '../dto/created.view.js';
import { UpdateUserBody } from '../dto/update-user.body.dto.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** The practice's staff. Users are deactivated, never deleted: reports and journals go on naming them. */
@ApiTags('users')
@ApiBearerAuth()
@UseInterceptors(ForgetAccessInterceptor)
@Controller('v1/users')
export class UsersController {
  constructor(private readonly mediator: Mediator) {}

  /** The users; `q` looks in names and addresses. */
  @Get()
  @ApiPage(UserView)
  list(@Query() query: FindUsers): Promise<PagedResult<UserView>> {
    return this.mediator.ask(query);
  }

  /** One user. */
  @Get(':id')
  @ApiOkResponse({ type: UserView })
  get(@IdParam() userId: string): Promise<UserView> {
    return this.mediator.ask(new GetUser({ userId }));
  }

  /** Adds a user; without a password, invites them by mail. */
  @Post()
  @Creates('/v1/users/:id', CreatedView)
  create(@Body() body: CreateUser): Promise<CreatedView> {
    return this.mediator.send(body);
  }

  /** Changes address, name, title or roles. */
  @Patch(':id')
  @ApiOkResponse({ type: UserView })
  async update(
    @IdParam() userId: string,
    @Body() body: UpdateUserBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<UserView> {
    await this.mediator.send(new UpdateUser({ ...body, userId, expectedVersion }));
    return this.mediator.ask(new GetUser({ userId }));
  }

  /** Takes the right to sign in and ends all sessions of the user. */
  @Post(':id/deactivate')
  @HttpCode(204)
  @ApiNoContentResponse()
  deactivate(@IdParam() userId: string): Promise<void> {
    return this.mediator.send(new DeactivateUser({ userId }));
  }

  /** Gives the right to sign in back. */
  @Post(':id/activate')
  @HttpCode(204)
  @ApiNoContentResponse()
  activate(@IdParam() userId: string): Promise<void> {
    return this.mediator.send(new ActivateUser({ userId }));
  }
}
