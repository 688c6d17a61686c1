import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

export interface InboxConversation {
  readonly id: string;
  readonly status: string;
  readonly assignedUserId: string | null;
  readonly assignedUserName: string | null;
  readonly unreadMentions: number;
  readonly sla: { readonly breached: boolean; readonly firstReplyDueAt: string | null };
}

/** What a practice that has decided nothing would send. */
export const INBOX_RULES = {
  assignment: 'manual',
  capacity: null,
  participants: null,
  firstReply: { normal: null, urgent: null },
  resolution: { normal: null, urgent: null },
  openings: [] as object[],
  holidays: [] as string[],
  outOfOffice: [] as object[],
};

/** The demo practice's people at their inbox. */
export class InboxDesk {
  private constructor(
    readonly system: System,
    readonly admin: Client,
    readonly desk: Client,
    readonly technologist: Client,
    readonly ids: { readonly admin: string; readonly desk: string; readonly technologist: string },
  ) {}

  static async open(): Promise<InboxDesk> {
    const system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' } });
    const [admin, desk] = [await system.as('admin'), await system.as('frontdesk')];
    const technologist = await system.as('technologist');
    const me = async (client: Client) => (await client.get<{ id: string }>('/v1/me')).body.id;
    const ids = { admin: await me(admin), desk: await me(desk), technologist: await me(technologist) };
    return new InboxDesk(system, admin, desk, technologist, ids);
  }

  /** Nobody is there, nothing is decided and nothing waits. */
  async clear(): Promise<void> {
    await this.decide({});
    await this.there(false, this.admin, this.desk);
    await this.system.owner.query(`UPDATE conversation SET status = 'closed', assigned_user_id = NULL`);
  }

  async decide(rules: object): Promise<void> {
    const request = { body: { ...INBOX_RULES, ...rules }, headers: { 'if-match': '*' } };
    const answer = await this.admin.request('PUT', '/v1/inbox/policy', request);
    expect(answer.status).toBe(200);
  }

  async there(available: boolean, ...clients: Client[]): Promise<void> {
    for (const client of clients) {
      const answer = await client.request('PUT', '/v1/inbox/availability', { body: { available } });
      expect(answer.status).toBe(204);
    }
  }

  async read(id: string, client = this.desk): Promise<InboxConversation> {
    return (await client.get<InboxConversation>(`/v1/conversations/${id}`)).body;
  }

  async find(client: Client, query: string): Promise<string[]> {
    const { body } = await client.get<Page<InboxConversation>>(`/v1/conversations?${query}`);
    return body.items.map(({ id }) => id);
  }

  async counts(client: Client): Promise<object> {
    return (await client.get<object>('/v1/conversations/counts')).body;
  }

  /** How many events of a type tell of these conversations. */
  async events(type: string, conversationIds: readonly string[]): Promise<number> {
    const { rows } = await this.system.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type = $1 AND payload ->> 'conversationId' = ANY($2)`,
      [type, conversationIds],
    );
    return rows[0]?.n ?? 0;
  }

  /** @param given `since`: minutes for which it has waited */
  async conversation(
    status: string,
    given: { assignedUserId?: string; urgent?: boolean; since?: number } = {},
  ): Promise<string> {
    const { assignedUserId = null, urgent = false, since = 0 } = given;
    const { owner, organizationId } = this.system;
    const [id, contactId] = [newId(), newId()];
    await owner.query(`INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Ann')`, [
      contactId,
      organizationId,
    ]);
    await owner.query(
      `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status,
                                 assigned_user_id, urgent, bot_state, message_count, last_message_at, waiting_since)
       SELECT $1, $2, 1, (SELECT id FROM channel WHERE organization_id = $2 LIMIT 1), $3, 't', $1, $4, $5, $6, '{}', 0, now(),
              CASE WHEN $4 = 'waiting' THEN now() - $7 * interval '1 minute' END`,
      [id, organizationId, contactId, status, assignedUserId, urgent, since],
    );
    return id;
  }
}
