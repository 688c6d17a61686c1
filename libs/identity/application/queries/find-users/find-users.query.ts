import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { UserView } from '../get-user/user.view.js';

/** The users of the practice; `q` looks in names and addresses, `sort` is by name or createdAt. */
@UseCase('identity.find-users')
@RequirePermission('users.read')
export class FindUsers extends SearchableQuery<UserView> {
  /** Only those who may sign in, or may not. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  /** Only those with this role. */
  @IsOptional()
  @IsUUID()
  readonly roleId?: string;

  constructor(fields: Fields<FindUsers> = {}) {
    super(fields);
  }
}
