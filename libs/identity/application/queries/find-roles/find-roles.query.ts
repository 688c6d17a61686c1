import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { RoleView } from '../get-role/role.view.js';

/** The roles of the practice; `sort` is by name or createdAt. */
@UseCase('identity.find-roles')
@RequirePermission('roles.read')
export class FindRoles extends PagedQuery<RoleView> {
  constructor(fields: Fields<FindRoles> = {}) {
    super(fields);
  }
}
