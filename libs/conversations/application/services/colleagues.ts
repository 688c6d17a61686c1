import { Injectable } from '@nestjs/common';
import { FindColleagues, FindUserNames, type UserNameView } from '#identity/contracts';
import { invalid, Mediator } from '#kernel';

/** The people of the practice, as identity knows them. */
@Injectable()
export class Colleagues {
  constructor(private readonly mediator: Mediator) {}

  /** Those who are active and may do this. */
  who(permission: string): Promise<UserNameView[]> {
    return this.mediator.ask(new FindColleagues({ permission }));
  }

  /** @throws DomainError `conversations.no-such-colleague` unless all of them are active and may do this */
  async mustBe(userIds: readonly string[], permission: string, field: string): Promise<void> {
    if (userIds.length === 0) return;
    const found = await this.mediator.ask(new FindColleagues({ permission, userIds }));
    const known = new Set(found.map(({ id }) => id));
    if (userIds.every((id) => known.has(id))) return;
    throw invalid('conversations.no-such-colleague', 'There is no such colleague who may do this.', [
      { field, message: `no active user with ${permission}` },
    ]);
  }

  /** Names by id; of users who left, too. */
  async names(userIds: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(userIds)].filter((id) => id !== null);
    if (ids.length === 0) return new Map();
    const found = await this.mediator.ask(new FindUserNames({ userIds: ids }));
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
