import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { ListPermissions } from '../../application/queries/list-permissions/list-permissions.query.js';
import { PermissionView } from '../../application/queries/list-permissions/permission.view.js';

/** What roles and API keys may allow. */
@ApiTags('roles')
@ApiBearerAuth()
@Controller('v1/permissions')
export class PermissionsController {
  constructor(private readonly mediator: Mediator) {}

  /** All permissions there are, in words. */
  @Get()
  @ApiOkResponse({ type: [PermissionView] })
  list(): Promise<PermissionView[]> {
    return this.mediator.ask(new ListPermissions());
  }
}
