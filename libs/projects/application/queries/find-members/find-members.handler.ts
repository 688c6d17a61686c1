import { type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { FindUserNames } from '#identity/contracts';
import { FindMembers } from './find-members.query.js';
import type { MemberView } from './member.view.js';

@QueryHandler(FindMembers)
export class FindMembersHandler implements IQueryHandler<FindMembers> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
  ) {}

  async execute({ projectId }: FindMembers): Promise<MemberView[]> {
    const members = await this.sql.rows<Omit<MemberView, 'name'>>(
      `SELECT user_id AS "userId", role, added_at AS "addedAt" FROM project_member WHERE project_id = $1
       ORDER BY array_position(ARRAY['owner', 'editor', 'viewer'], role), added_at, user_id`,
      [projectId],
    );
    const users = await this.mediator.ask(
      new FindUserNames({ userIds: members.map(({ userId }) => userId) }),
    );
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return members.map((member) => ({ ...member, name: names.get(member.userId) ?? null }));
  }
}
