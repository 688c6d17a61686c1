import { IsString, MaxLength } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';

/** Sets a new password with the token of a mail. All sessions of the user end, and all other tokens with them. */
@UseCase('identity.confirm-password-reset')
@Public('The token of the mail says who it is.')
@SecretFields('token', 'password')
export class ConfirmPasswordReset extends Command {
  /** From the mail. */
  @IsString()
  @MaxLength(200)
  readonly token!: string;

  /** At least 12 characters. */
  @IsString()
  @MaxLength(1000)
  readonly password!: string;

  constructor(fields: Fields<ConfirmPasswordReset>) {
    super(fields);
  }
}
