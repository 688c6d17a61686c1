import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '#kernel';
import { FindRoleNames, FindUserNames, type RoleNameView, type UserNameView } from '#identity/contracts';

/** The names of the users and roles that there are, by id. */
export const knownGrantees = new Map<string, string>();

const found = (ids: readonly string[]): { id: string; name: string }[] =>
  ids.flatMap((id) => {
    const name = knownGrantees.get(id);
    return name === undefined ? [] : [{ id, name }];
  });

/** Stands in for identity's. */
@QueryHandler(FindUserNames)
class FindUserNamesHandler implements IQueryHandler<FindUserNames> {
  execute({ userIds }: FindUserNames): Promise<UserNameView[]> {
    return Promise.resolve(found(userIds).map((user) => ({ ...user, title: null })));
  }
}

/** Stands in for identity's. */
@QueryHandler(FindRoleNames)
class FindRoleNamesHandler implements IQueryHandler<FindRoleNames> {
  execute({ roleIds }: FindRoleNames): Promise<RoleNameView[]> {
    return Promise.resolve(found(roleIds));
  }
}

/** Identity as far as grants need it. */
@Module({ providers: [FindUserNamesHandler, FindRoleNamesHandler] })
export class KnownGranteesModule {}
