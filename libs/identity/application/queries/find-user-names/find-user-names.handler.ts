import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindUserNames } from './find-user-names.query.js';
import type { UserNameView } from './user-name.view.js';

@QueryHandler(FindUserNames)
export class FindUserNamesHandler implements IQueryHandler<FindUserNames> {
  constructor(private readonly sql: Sql) {}

  execute({ userIds }: FindUserNames): Promise<UserNameView[]> {
    return this.sql.rows<UserNameView>(
      'SELECT id, name, title FROM identity_user WHERE id = ANY($1::uuid[])',
      [userIds],
    );
  }
}
