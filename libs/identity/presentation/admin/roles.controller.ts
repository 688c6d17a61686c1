import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CreateRole } from '../../application/commands/create-role/create-role.command.js';
import { DeleteRole } from '../../application/commands/delete-role/delete-role.command.js';
import { UpdateRole } from '../../application/commands/update-role/update-role.command.js';
import { FindRoles } from '../../application/queries/find-roles/find-roles.query.js';
import { GetRole } from '../../application/queries/get-role/get-role.query.js';
import { RoleView } from '../../application/queries/get-role/role.view.js';
import { CreatedView } from '../dto/created.view.js';
import { UpdateRoleBody } from '../dto/update-role.body.dto.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';

/** What users may do, by role. */
@ApiTags('roles')
@ApiBearerAuth()
@UseInterceptors(ForgetAccessInterceptor)
@Controller('v1/roles')
export class RolesController {
  constructor(private readonly mediator: Mediator) {}

  /** The roles. */
  @Get()
  @ApiPage(RoleView)
  list(@Query() query: FindRoles): Promise<PagedResult<RoleView>> {
    return this.mediator.ask(query);
  }

  /** One role. */
  @Get(':id')
  @ApiOkResponse({ type: RoleView })
  get(@IdParam() roleId: string): Promise<RoleView> {
    return this.mediator.ask(new GetRole({ roleId }));
  }

  /** Makes a role of permissions that the caller has too. */
  @Post()
  @Creates('/v1/roles/:id', CreatedView)
  create(@Body() body: CreateRole): Promise<CreatedView> {
    return this.mediator.send(body);
  }

  /** Changes a role's name or permissions, for all who have it. */
  @Patch(':id')
  @ApiOkResponse({ type: RoleView })
  async update(
    @IdParam() roleId: string,
    @Body() body: UpdateRoleBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<RoleView> {
    await this.mediator.send(new UpdateRole({ ...body, roleId, expectedVersion }));
    return this.mediator.ask(new GetRole({ roleId }));
  }

  /** Deletes a role that nobody has and that does not come with Isocenter. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@IdParam() roleId: string): Promise<void> {
    return this.mediator.send(new DeleteRole({ roleId }));
  }
}
