import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { type Fields, Query, RequireSignIn, UseCase } from '#kernel';
import type { RoleNameView } from './role-name.view.js';

/** The names of roles by their ids; unknown ids are left out. */
@UseCase('identity.find-role-names')
@RequireSignIn()
export class FindRoleNames extends Query<RoleNameView[]> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly roleIds!: string[];

  constructor(fields: Fields<FindRoleNames>) {
    super(fields);
  }
}
