import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetUser } from './get-user.query.js';
import { USER_COLUMNS } from './user-columns.js';
import type { UserView } from './user.view.js';

@QueryHandler(GetUser)
export class GetUserHandler implements IQueryHandler<GetUser> {
  constructor(private readonly sql: Sql) {}

  async execute({ userId }: GetUser): Promise<UserView> {
    const user = await this.sql.first<UserView>(
      `SELECT ${USER_COLUMNS} FROM identity_user u WHERE u.id = $1`,
      [userId],
    );
    if (!user) throw notFound('identity.user');
    return user;
  }
}
