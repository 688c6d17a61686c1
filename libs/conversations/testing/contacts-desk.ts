import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { newId } from '#kernel';
import { SendToConversation } from '../application/commands/send-to-conversation/send-to-conversation.command.js';
import type { ContactDetailView } from '../application/queries/get-contact/contact-detail.view.js';

/** As far as WhatsApp names somebody. */
export interface Named {
  readonly phone?: string;
  readonly userId?: string;
}

export interface Told {
  readonly conversationId: string;
  readonly threadKey: string;
  readonly contactId: string;
}

const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: '0123456789abcdef0123456789abcdef',
  name: 'Clinic',
};

/** A practice with a WhatsApp number, its front desk, and the people who write to it; for specs. */
export class ContactsDesk {
  private constructor(
    readonly system: System,
    readonly meta: FakeMeta,
    readonly desk: Client,
    readonly channelId: string,
  ) {}

  static async start(): Promise<ContactsDesk> {
    const meta = await FakeMeta.start();
    meta.open(NUMBER);
    const env = { CONTEXTS: 'conversations,imaging,workflows', META_GRAPH_ROOT: meta.root };
    const system = await startSystem({ env });
    const admin = await system.as('admin');
    const bots = await admin.get<{ items: { id: string }[] }>('/v1/bots');
    const { appSecret, accessToken } = NUMBER;
    const credentials = { phoneNumberId: NUMBER.id, accessToken, appSecret, verifyToken: 'meaty-ham-hock' };
    const body = { platform: 'whatsapp', name: 'WhatsApp', botId: bots.body.items[0]?.id, credentials };
    const channel = await admin.post<{ id: string }>('/v1/channels', body);
    expect(channel.status).toBe(201);
    const { id } = channel.body;
    const address = `${system.settings.http.publicBaseUrl}/v1/webhooks/whatsapp/${id}`;
    await meta.subscribe(NUMBER.id, address, 'meaty-ham-hock');
    return new ContactsDesk(system, meta, await system.as('frontdesk'), id);
  }

  async stop(): Promise<void> {
    await this.system.stop();
    await this.meta.stop();
  }

  async deliver(body: object): Promise<void> {
    expect((await this.meta.deliver(NUMBER.id, body)).status).toBe(200);
  }

  /** A person writes; answers what the bot said to them. */
  async says(person: Named, text: string): Promise<string[]> {
    const key = person.phone ?? person.userId ?? '';
    const before = this.meta.chat(key).length;
    await this.deliver(WhatsappWebhooks.textBy(NUMBER.id, person, text));
    await this.quiet();
    return this.meta
      .chat(key)
      .slice(before)
      .map((message) => message.text);
  }

  async changed(before: Named & { userId: string }, now: Named & { userId: string }): Promise<void> {
    await this.deliver(WhatsappWebhooks.changed(NUMBER.id, before, now));
    await this.quiet();
  }

  /** Until nothing waits to be taken in, answered or sent any more. */
  quiet(): Promise<void> {
    return settled(this.system.owner);
  }

  /** Where a text of a contact was put. */
  async whereIs(text: string): Promise<Told> {
    const { rows } = await this.system.owner.query<Told>(
      `SELECT c.id AS "conversationId", c.thread_key AS "threadKey", c.contact_id AS "contactId"
       FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.text = $1 AND m.direction = 'inbound'`,
      [text],
    );
    expect(rows).toHaveLength(1);
    return rows[0]!;
  }

  async contact(id: string): Promise<ContactDetailView> {
    return (await this.desk.get<ContactDetailView>(`/v1/contacts/${id}`)).body;
  }

  merge(contactId: string, from: string, evidence = 'Both rang from the same number.') {
    const path = `/v1/contacts/${contactId}/merge`;
    const anyVersion = { headers: { 'if-match': '*' } };
    return this.desk.post<{ id: string; code: string }>(path, { from, evidence }, anyVersion);
  }

  undo(mergeId: string) {
    return this.desk.post<{ code: string }>(`/v1/contacts/merges/${mergeId}/undo`, {
      reason: 'It is her sister.',
    });
  }

  link(contactId: string, patientId: string, more: object = {}) {
    const body = { patientId, method: 'document-seen', evidence: 'Passport seen at the desk.', ...more };
    return this.desk.post<{ id: string; code: string }>(`/v1/contacts/${contactId}/links`, body);
  }

  async patient(name: string, birthDate: string): Promise<string> {
    const answer = await this.desk.post<{ id: string }>('/v1/patients', {
      name,
      birthDate,
      contactConsent: true,
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async order(patientId: string): Promise<{ readonly id: string; readonly accessionNumber: string }> {
    const body = { patientId, procedureName: 'CT of the head', modality: 'CT' };
    const added = await this.desk.post<{ id?: string; orderId?: string }>('/v1/orders', body);
    expect(added.status).toBe(201);
    const id = added.body.id ?? added.body.orderId ?? '';
    return (await this.desk.get<{ id: string; accessionNumber: string }>(`/v1/orders/${id}`)).body;
  }

  async events(type: string): Promise<Record<string, string>[]> {
    const { rows } = await this.system.owner.query<{ payload: Record<string, string> }>(
      'SELECT payload FROM outbox WHERE type = $1 ORDER BY position',
      [type],
    );
    return rows.map(({ payload }) => payload);
  }

  /** What becomes of a notification of an order to a conversation whose contact allowed to be written to. */
  async tell(conversationId: string, orderId: string): Promise<string | null> {
    const { organizationId, owner } = this.system;
    await owner.query(
      'UPDATE contact SET consented_at = now() WHERE id = (SELECT contact_id FROM conversation WHERE id = $1)',
      [conversationId],
    );
    const messageId = newId();
    const purpose = { purposeType: 'notification', purposeId: 'n1' };
    const command = new SendToConversation({
      messageId,
      conversationId,
      orderId,
      text: 'Your link',
      ...purpose,
    });
    await this.system.run(organizationId ?? '', (mediator) => mediator.send(command));
    const { rows } = await owner.query<{ status: string; code: string | null }>(
      'SELECT status, status_code AS code FROM message WHERE id = $1',
      [messageId],
    );
    if (rows[0]?.status !== 'failed') return null;
    const path = `/v1/conversations/${conversationId}/messages/${messageId}/resolve`;
    expect((await this.desk.post(path, { resolution: 'resend' })).status).toBe(409);
    return rows[0].code;
  }
}
