import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetUserMailAddress } from './get-user-mail-address.query.js';
import type { UserMailAddress } from './user-mail-address.view.js';

@QueryHandler(GetUserMailAddress)
export class GetUserMailAddressHandler implements IQueryHandler<GetUserMailAddress> {
  constructor(private readonly sql: Sql) {}

  async execute({ userId }: GetUserMailAddress): Promise<UserMailAddress | null> {
    const user = await this.sql.first<UserMailAddress>(
      'SELECT email, name FROM identity_user WHERE id = $1 AND active',
      [userId],
    );
    return user ?? null;
  }
}
