import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StaffMember } from '../../services/staff-member.js';
import { MINE, UNASSIGNED } from '../find-conversations/inbox-views.js';
import { inServiceState } from '../find-conversations/service-states.js';
import type { ConversationCountsView } from './conversation-counts.view.js';
import { CountConversations } from './count-conversations.query.js';

/** Nobody works through more than that; whoever has a million conversations must not wait for a number. */
const MOST = 1000;

/** Ranks below it are emergencies (see the migration `teamwork`). */
const CALM = '1000000000000000000';

const upTo = (from: string, where: string): string =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MOST}) counted)`;

const COUNT = `SELECT ${upTo('conversation c', MINE)} AS mine, ${upTo('conversation c', UNASSIGNED)} AS unassigned,
  ${upTo('conversation c', `c.status = 'waiting'`)} AS waiting,
  ${upTo('conversation c', `c.status = 'waiting' AND c.waiting_rank < ${CALM}`)} AS urgent,
  ${upTo('conversation_mention n', 'n.user_id = $1::uuid AND n.unread > 0')} AS mentioned,
  ${upTo('conversation c', inServiceState('breached'))} AS breached,
  ${upTo('conversation c', inServiceState('at-risk'))} AS "atRisk",
  ${upTo('conversation c', `c.status IN ('open', 'bot', 'waiting', 'human')`)} AS "all"`;

@QueryHandler(CountConversations)
export class CountConversationsHandler implements IQueryHandler<CountConversations> {
  constructor(
    private readonly sql: Sql,
    private readonly staff: StaffMember,
  ) {}

  async execute(): Promise<ConversationCountsView> {
    const counts = await this.sql.first<ConversationCountsView>(COUNT, [this.staff.idOrNull()]);
    return (
      counts ?? {
        mine: 0,
        unassigned: 0,
        waiting: 0,
        urgent: 0,
        mentioned: 0,
        breached: 0,
        atRisk: 0,
        all: 0,
      }
    );
  }
}
