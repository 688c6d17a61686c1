import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets a deactivated user sign in again. */
@UseCase('identity.activate-user')
@RequirePermission('users.manage')
export class ActivateUser extends Command {
  @IsUUID()
  readonly userId!: string;

  /** The version the change was made looking at (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ActivateUser>) {
    super(fields);
  }
}
