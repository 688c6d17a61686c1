import { IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, Query, RequireSignIn, SecretFields, UseCase } from '#kernel';

/**
 * Whether this is the user's password: for acts that need the person at the keyboard again, such as signing. A user may
 * ask about nobody else. Takes about 30 ms of one core; the door that leads here limits its rate as for log-ins.
 */
@UseCase('identity.verify-password')
@RequireSignIn()
@SecretFields('password')
export class VerifyPassword extends Query<boolean> {
  @IsUUID()
  readonly userId!: string;

  @IsString()
  @MaxLength(1000)
  readonly password!: string;

  constructor(fields: Fields<VerifyPassword>) {
    super(fields);
  }
}
