import { IsString, MaxLength } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';
import type { TokensView } from '../../services/tokens.view.js';

/** Signs a user in with e-mail address and password. */
@UseCase('identity.log-in')
@Public('It is how one becomes known.')
@SecretFields('password')
export class LogIn extends Command<TokensView> {
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @MaxLength(1000)
  readonly password!: string;

  constructor(fields: Fields<LogIn>) {
    super(fields);
  }
}
