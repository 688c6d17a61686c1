import { IsString, MaxLength } from 'class-validator';
import { Command, type Fields, Public, UseCase } from '#kernel';

/** Sends a mail with a token to choose a new password, when the address is a user's. The caller never learns whether. */
@UseCase('identity.request-password-reset')
@Public('Who forgot the password cannot sign in.')
export class RequestPasswordReset extends Command {
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  constructor(fields: Fields<RequestPasswordReset>) {
    super(fields);
  }
}
