import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { UserView } from './user.view.js';

/** One user. */
@UseCase('identity.get-user')
@RequirePermission('users.read')
export class GetUser extends Query<UserView> {
  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<GetUser>) {
    super(fields);
  }
}
