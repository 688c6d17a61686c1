import { CurrentContext, forbidden, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { Passwords } from '../../services/passwords.js';
import { VerifyPassword } from './verify-password.query.js';

@QueryHandler(VerifyPassword)
export class VerifyPasswordHandler implements IQueryHandler<VerifyPassword> {
  constructor(
    private readonly sql: Sql,
    private readonly passwords: Passwords,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ userId, password }: VerifyPassword): Promise<boolean> {
    const { actor } = this.contexts.get();
    if (actor.kind !== 'system' && !(actor.kind === 'user' && actor.id === userId))
      throw forbidden('identity.not-own-password', 'You can only confirm your own password.');
    const user = await this.sql.first<{ passwordHash: string | null }>(
      'SELECT password_hash AS "passwordHash" FROM identity_user WHERE id = $1 AND active',
      [userId],
    );
    return this.passwords.match(user, password);
  }
}
