import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { Colleagues } from '../../services/colleagues.js';
import { CONNECTED, THERE } from '../../services/live/presence-conditions.js';
import type { AgentView } from './agent.view.js';
import { FindAgents } from './find-agents.query.js';

@QueryHandler(FindAgents)
export class FindAgentsHandler implements IQueryHandler<FindAgents> {
  constructor(
    private readonly sql: Sql,
    private readonly colleagues: Colleagues,
  ) {}

  async execute(): Promise<AgentView[]> {
    const staff = await this.colleagues.who('conversations.reply');
    const rows = await this.sql.rows<Omit<AgentView, 'name'>>(
      `SELECT u.id AS "userId", coalesce(${THERE}, false) AS available, ${CONNECTED} AS connected, (
         SELECT count(*)::int FROM conversation c
         WHERE c.assigned_user_id = u.id AND c.status IN ('waiting', 'human')) AS "openConversations"
       FROM unnest($1::uuid[]) AS u (id) LEFT JOIN inbox_agent a ON a.user_id = u.id`,
      [staff.map(({ id }) => id)],
    );
    const found = new Map(rows.map((row) => [row.userId, row]));
    return staff.map(({ id: userId, name }) => {
      const { available = false, connected = false, openConversations = 0 } = found.get(userId) ?? {};
      return { userId, name, available, connected, openConversations };
    });
  }
}
