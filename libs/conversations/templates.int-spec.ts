import { newId } from '#kernel';
import { SendToConversation } from '#conversations/contracts';
import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const WABA = '102290129340398';
const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: '0123456789abcdef0123456789abcdef',
  name: 'Clinic',
  wabaId: WABA,
};
const VERIFY_TOKEN = 'meaty-ham-hock';
const ANN = '16505551234';

const template = (name: string, text: string, status = 'APPROVED') => ({
  name,
  language: 'en_US',
  status,
  category: 'UTILITY',
  components: [{ type: 'BODY', text }],
});

interface Page<T> {
  readonly items: T[];
}
interface Message {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly statusCode: string | null;
  readonly template: object | null;
}

describe('templates of WhatsApp', () => {
  let meta: FakeMeta;
  let system: System;
  let desk: Client;
  let channelId: string;
  let conversationId: string;

  beforeAll(async () => {
    meta = await FakeMeta.start();
    meta.open(NUMBER);
    meta.templates.set(WABA, [
      template('follow_up', 'Hello {{1}}, please write to us again about {{2}}.'),
      template('reminder', '{{1}} expects you {{2}}.'),
      template('offer', 'Buy {{1}}!', 'REJECTED'),
      template('given_up', 'Good bye.', 'PENDING'),
    ]);
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', META_GRAPH_ROOT: meta.root },
    });
    desk = await system.as('admin');
    const { id: phoneNumberId, accessToken, appSecret } = NUMBER;
    const channel = await desk.post<{ id: string }>('/v1/channels', {
      platform: 'whatsapp',
      name: 'WhatsApp',
      credentials: { phoneNumberId, accessToken, appSecret, verifyToken: VERIFY_TOKEN, wabaId: WABA },
    });
    channelId = channel.body.id;
    const url = `${system.settings.http.publicBaseUrl}/v1/webhooks/whatsapp/${channelId}`;
    await until('the challenge', () => meta.subscribe(NUMBER.id, url, VERIFY_TOKEN));
    const hello = WhatsappWebhooks.text(NUMBER.id, ANN, 'Hello?');
    expect((await meta.deliver(NUMBER.id, hello)).status).toBe(200);
    conversationId = await until('the conversation', async () => {
      const { rows } = await system.owner.query<{ id: string }>(
        'SELECT id FROM conversation WHERE thread_key = $1',
        [ANN],
      );
      return rows[0]?.id;
    });
    await desk.post(`/v1/conversations/${conversationId}/take-over`);
  }, 90_000);

  afterAll(async () => {
    await system?.stop();
    await meta?.stop();
  }, 30_000);

  const reply = (body: object) =>
    desk.post<{ code: string; until?: string }>(`/v1/conversations/${conversationId}/messages`, body);
  const filled = (name: string, ...parameters: string[]) => ({
    template: { name, language: 'en_US', parameters },
  });
  const messages = async () =>
    (await desk.get<Page<Message>>(`/v1/conversations/${conversationId}/messages`)).body.items;
  const conversation = async () => (await desk.get(`/v1/conversations/${conversationId}`)).body;
  /** Lets it be so long ago that the person last wrote. */
  const age = (interval: string) =>
    system.owner.query(
      `UPDATE message SET occurred_at = clock_timestamp() - $2::interval
       WHERE conversation_id = $1 AND direction = 'inbound'`,
      [conversationId, interval],
    );

  /** Has software write to the person; answers what became of it. */
  async function notify(): Promise<Message> {
    const messageId = newId();
    await system.run(system.organizationId ?? '', (mediator) =>
      mediator.send(
        new SendToConversation({
          messageId,
          conversationId,
          text: 'We look forward to seeing you on Monday.',
          templatePurpose: 'reminder',
          templateParameters: ['The Clinic', 'on Monday', 'North'],
          purposeType: 'notification',
          purposeId: newId(),
        }),
      ),
    );
    return until('its end', async () =>
      (await messages()).find(
        ({ id, status }) => id === messageId && !['pending', 'sending'].includes(status),
      ),
    );
  }

  it('are read from the account, and listed with what may be sent', async () => {
    expect((await desk.post(`/v1/channels/${channelId}/templates/sync`)).status).toBe(202);
    const listed = await until('the templates', async () => {
      const { body } = await desk.get<Page<object>>(`/v1/channels/${channelId}/templates`);
      return body.items.length === 4 && body.items;
    });
    expect(listed).toMatchObject([
      { name: 'follow_up', status: 'approved', sendable: true, language: 'en_US' },
      { name: 'given_up', status: 'pending' },
      { name: 'offer', status: 'rejected' },
      { name: 'reminder', body: '{{1}} expects you {{2}}.' },
    ]);
    const approved = await desk.get<Page<object>>(`/v1/channels/${channelId}/templates?status=approved`);
    expect(approved.body.items).toHaveLength(2);
    expect((await desk.get(`/v1/channels/${channelId}`)).body).toMatchObject({
      templatesReadAt: expect.any(String),
      templatesFailure: null,
    });
    meta.templates.set(WABA, (meta.templates.get(WABA) ?? []).slice(0, 3));
    await desk.post(`/v1/channels/${channelId}/templates/sync`);
    await until('the removal', async () => {
      const { body } = await desk.get<Page<object>>(`/v1/channels/${channelId}/templates`);
      return body.items.length === 3;
    });
  });

  it('are needed a day after the person wrote: a text is refused, with why and since when', async () => {
    expect(await conversation()).toMatchObject({ templateNeeded: false });
    await age('25 hours');
    const seen = await conversation();
    expect(seen).toMatchObject({ templateNeeded: true });
    const refused = await reply({ text: 'Good day' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'conversations.window-closed',
      until: seen['canReplyUntil'],
    });
    expect(new Date(refused.body.until ?? '').getTime()).toBeLessThan(Date.now());
  });

  it('are sent by staff then, and stand in the conversation as the person reads them', async () => {
    expect((await reply(filled('follow_up', 'Ann', 'your\nknee'))).status).toBe(201);
    await until('the message', async () => meta.chat(ANN).length === 1);
    expect(meta.chat(ANN)[0]?.text).toBe('Hello Ann, please write to us again about your knee.');
    const sent = await until('its state', async () =>
      (await messages()).find(({ status }) => status === 'sent'),
    );
    expect(sent).toMatchObject({
      text: 'Hello Ann, please write to us again about your knee.',
      template: { name: 'follow_up', language: 'en_US' },
    });
  });

  it.each([
    [404, 'conversations.template.not-found', filled('other')],
    [409, 'conversations.template-not-approved', filled('offer', 'it')],
    [409, 'conversations.template-parameters', filled('follow_up', 'Ann')],
    [400, 'conversations.template-alone', { text: 'and this', ...filled('follow_up', 'Ann', 'x') }],
  ])('are refused where Meta would refuse them: %i %s', async (status, code, body) => {
    const before = meta.calls.length;
    const refused = await reply(body);
    expect(refused.status).toBe(status);
    expect(refused.body.code).toBe(code);
    expect(meta.calls).toHaveLength(before);
  });

  it('are what software writes with, as the practice has chosen for the purpose', async () => {
    await system.owner.query('UPDATE contact SET consented_at = now()');
    expect(await notify()).toMatchObject({ status: 'failed', statusCode: 'conversations.no-template' });
    const choose = async (name: string) =>
      desk.request('PATCH', `/v1/channels/${channelId}`, {
        headers: { 'if-match': (await desk.get(`/v1/channels/${channelId}`)).headers.get('etag') ?? '' },
        body: { purposeTemplates: { reminder: { name, language: 'en_US' } } },
      });
    expect((await choose('offer')).status).toBe(204);
    expect(await notify()).toMatchObject({
      status: 'failed',
      statusCode: 'conversations.template-not-approved',
    });
    expect((await choose('follow_up')).status).toBe(204);
    expect((await desk.get(`/v1/channels/${channelId}`)).body).toMatchObject({
      purposeTemplates: { reminder: { name: 'follow_up', language: 'en_US' } },
    });
    expect(await notify()).toMatchObject({
      status: 'sent',
      text: 'Hello The Clinic, please write to us again about on Monday.',
    });
    await age('1 hour');
    expect(await notify()).toMatchObject({
      text: 'We look forward to seeing you on Monday.',
      template: null,
    });
  });
});
