import { type IQueryHandler, Permissions, QueryHandler } from '#kernel';
import { ListPermissions } from './list-permissions.query.js';
import type { PermissionView } from './permission.view.js';

@QueryHandler(ListPermissions)
export class ListPermissionsHandler implements IQueryHandler<ListPermissions> {
  constructor(private readonly permissions: Permissions) {}

  execute(): Promise<PermissionView[]> {
    return Promise.resolve(this.permissions.all());
  }
}
