import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';

/** The session that ended, or null when there was none to end: logging out twice is no fault. */
export interface LoggedOut {
  readonly sessionId: string | null;
}

/** Ends a session: the one of a refresh token, or the caller's own of the given id. */
@UseCase('identity.log-out')
@Public('Whoever holds the refresh token may end its session, also after the access token has expired.')
@SecretFields('refreshToken')
export class LogOut extends Command<LoggedOut> {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly refreshToken?: string;

  /** As the caller's access token names it. */
  @IsOptional()
  @IsUUID()
  readonly sessionId?: string;

  constructor(fields: Fields<LogOut>) {
    super(fields);
  }
}
