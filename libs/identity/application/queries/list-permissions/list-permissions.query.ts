import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { PermissionView } from './permission.view.js';

/** All permissions there are. */
@UseCase('identity.list-permissions')
@RequirePermission('roles.read')
export class ListPermissions extends Query<PermissionView[]> {
  constructor(fields: Fields<ListPermissions> = {}) {
    super(fields);
  }
}
