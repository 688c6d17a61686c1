import { IsString, MaxLength } from 'class-validator';
import { Command, type Fields, Public, SecretFields, UseCase } from '#kernel';
import type { TokensView } from '../../services/tokens.view.js';

/** A new pair of tokens, or the news that the session was ended because its token came a second time. */
export type SessionRefreshed =
  | { readonly outcome: 'refreshed'; readonly tokens: TokensView }
  /** An answer and not an error: an error would take back the end of the session. */
  | { readonly outcome: 'reused' };

/**
 * Exchanges a refresh token for a new pair. Each token is good once; one that comes a second time ends its session,
 * unless it comes within 30 seconds and its successor is unused: then it gets the same successor again.
 */
@UseCase('identity.refresh-session')
@Public('The refresh token says who it is.')
@SecretFields('refreshToken')
export class RefreshSession extends Command<SessionRefreshed> {
  @IsString()
  @MaxLength(200)
  readonly refreshToken!: string;

  constructor(fields: Fields<RefreshSession>) {
    super(fields);
  }
}
