import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { RoleView } from './role.view.js';

/** One role. */
@UseCase('identity.get-role')
@RequirePermission('roles.read')
export class GetRole extends Query<RoleView> {
  @IsUUID()
  readonly roleId!: string;

  constructor(fields: Fields<GetRole>) {
    super(fields);
  }
}
