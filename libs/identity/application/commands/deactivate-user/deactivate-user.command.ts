import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Takes a user's right to sign in and ends all their sessions. The last administrator stays. */
@UseCase('identity.deactivate-user')
@RequirePermission('users.manage')
export class DeactivateUser extends Command {
  @IsUUID()
  readonly userId!: string;

  /** The version the change was made looking at (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<DeactivateUser>) {
    super(fields);
  }
}
