import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** Who is behind an open session, and what they may do now. */
export interface SessionAccess {
  readonly name: string;
  /** From the roles as they are now; `*` among them stands for all. */
  readonly permissions: readonly string[];
  /** The ids of the roles. */
  readonly roles: readonly string[];
}

/** What a session opens at this moment; null when it has ended or its user is not active. */
@UseCase('identity.get-session-access')
@SystemOnly()
export class GetSessionAccess extends Query<SessionAccess | null> {
  @IsUUID()
  readonly sessionId!: string;

  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<GetSessionAccess>) {
    super(fields);
  }
}
