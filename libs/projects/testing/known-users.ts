import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '#kernel';
import { FindUserNames, UserNameView } from '#identity/contracts';

/** The names of the users that there are, by id. */
export const knownUsers = new Map<string, string>();

/** Stands in for identity's. */
@QueryHandler(FindUserNames)
class FindUserNamesHandler implements IQueryHandler<FindUserNames> {
  execute({ userIds }: FindUserNames): Promise<UserNameView[]> {
    const found = userIds.flatMap((id) => {
      const name = knownUsers.get(id);
      return name === undefined ? [] : [{ id, name, title: null }];
    });
    return Promise.resolve(found);
  }
}

/** Identity as far as projects need it. */
@Module({ providers: [FindUserNamesHandler] })
export class KnownUsersModule {}
