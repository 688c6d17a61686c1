import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, RequireSignIn, SecretFields, UseCase } from '#kernel';

/** Changes the caller's own password. All other sessions of the user end. */
@UseCase('identity.change-own-password')
@RequireSignIn()
@SecretFields('currentPassword', 'newPassword')
export class ChangeOwnPassword extends Command {
  @IsString()
  @MaxLength(1000)
  readonly currentPassword!: string;

  /** At least 12 characters. */
  @IsString()
  @MaxLength(1000)
  readonly newPassword!: string;

  /** The session that goes on: the one this was asked in. */
  @IsOptional()
  @IsUUID()
  readonly keepSessionId?: string;

  constructor(fields: Fields<ChangeOwnPassword>) {
    super(fields);
  }
}
