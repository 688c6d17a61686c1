import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { newId } from '#kernel';
import { SendToConversation } from './application/commands/send-to-conversation/send-to-conversation.command.js';

const CONTENT = { intents: [{ name: 'wifi', examples: ['do you have wifi'], answer: 'Yes: "guests".' }] };

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

describe('the administration of conversations', () => {
  let system: System;
  let admin: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' }, engine: false });
    admin = await system.as('admin');
  }, START_MS);

  afterAll(() => system?.stop(), 30_000);

  it('drafts, changes and publishes bots', async () => {
    const created = await admin.post<{ id: string }>('/v1/bots', {
      name: 'Second',
      locale: 'en-GB',
      content: CONTENT,
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/v1/bots/${created.body.id}`);
    expect(created.headers.get('etag')).toBe('"1"');
    const path = `/v1/bots/${created.body.id}`;
    const patch = (body: object, etag?: string) =>
      admin.request('PATCH', path, { body, ...(etag ? { headers: { 'if-match': etag } } : {}) });
    expect((await patch({ name: 'Third' })).status).toBe(428);
    expect((await patch({ name: 'Third' }, '"7"')).status).toBe(412);
    expect((await patch({ name: 'Third' }, '"1"')).status).toBe(204);
    expect((await admin.post(`${path}/publish`)).body).toMatchObject({
      publishedVersion: 1,
      hasChanges: false,
      name: 'Third',
    });
    expect((await admin.post(`${path}/publish`)).status).toBe(409);
    expect((await patch({ content: { ...CONTENT, greeting: 'Hi' } }, '*')).status).toBe(204);
    expect((await admin.post(`${path}/publish`)).body).toMatchObject({ publishedVersion: 2 });
    const { rows } = await system.owner.query(
      'SELECT content FROM bot_version WHERE bot_id = $1 ORDER BY number',
      [created.body.id],
    );
    expect(rows).toEqual([{ content: CONTENT }, { content: { ...CONTENT, greeting: 'Hi' } }]);
  });

  it.each([
    { name: '', locale: 'en', content: CONTENT },
    { name: 'x', locale: 'english please', content: CONTENT },
    { name: 'x', locale: 'en', content: { intents: [{ name: 'Not Valid', examples: ['x'] }] } },
    { name: 'x', locale: 'en', content: { intents: [{ name: 'ok', examples: [] }] } },
    { name: 'x', locale: 'en', content: { ...CONTENT, script: 'x' } },
    { name: 'x', locale: 'en' },
  ])('refuses a bot that is not well-formed: %j', async (body) => {
    const answer = await admin.post('/v1/bots', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'kernel.invalid-input' });
  });

  it('opens channels, keeps their credentials encrypted and refuses wrong ones without repeating them', async () => {
    const wrong = await admin.post('/v1/channels', {
      platform: 'telegram',
      name: 'T',
      credentials: { botToken: 'hunter2' },
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toMatchObject({
      code: 'conversations.bad-credentials',
      errors: [{ field: 'credentials.botToken' }],
    });
    expect(JSON.stringify(wrong.body)).not.toContain('hunter2');
    expect((await admin.post('/v1/channels', { platform: 'carrier-pigeon', name: 'T' })).status).toBe(400);
    expect(
      (await admin.post('/v1/channels', { platform: 'webchat', name: 'T', botId: newId() })).status,
    ).toBe(404);
    const credentials = { botToken: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw' };
    const opened = await admin.post<{ id: string }>('/v1/channels', {
      platform: 'telegram',
      name: 'T',
      credentials,
    });
    expect(opened.status).toBe(201);
    const { rows } = await system.owner.query<{ credentials: string }>(
      'SELECT credentials FROM channel WHERE id = $1',
      [opened.body.id],
    );
    expect(rows[0]?.credentials).toMatch(/^v1\./);
    expect(rows[0]?.credentials).not.toContain('AAHdq');
    const path = `/v1/channels/${opened.body.id}`;
    const patch = { body: { status: 'disabled', botId: null }, headers: { 'if-match': '"1"' } };
    expect((await admin.request('PATCH', path, patch)).status).toBe(204);
    expect((await admin.get(path)).body).toMatchObject({ status: 'disabled', botId: null, version: 2 });
    expect((await system.public.post(`/v1/webhooks/telegram/${opened.body.id}`, {})).status).toBe(404);
  });

  it('writes on behalf of others only to contacts who consented, and once per message id', async () => {
    const organizationId = system.organizationId ?? '';
    const { rows: channels } = await system.owner.query<{ id: string }>(
      `SELECT id FROM channel WHERE platform = 'webchat' LIMIT 1`,
    );
    const [contactId, conversationId] = [newId(), newId()];
    await system.owner.query(
      `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Ann')`,
      [contactId, organizationId],
    );
    await system.owner.query(
      `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status, urgent, bot_state,
                                 message_count, last_message_at)
       VALUES ($1, $2, 1, $3, $4, 't', $1, 'bot', false, '{}', 0, now())`,
      [conversationId, organizationId, channels[0]?.id, contactId],
    );
    const send = async (messageId: string) => {
      const command = new SendToConversation({
        messageId,
        conversationId,
        text: 'Your link',
        purposeType: 'notification',
        purposeId: 'n1',
      });
      await system.run(organizationId, (mediator) => mediator.send(command));
      const { rows } = await system.owner.query<{ status: string; type: string | null }>(
        `SELECT m.status, (SELECT string_agg(o.type, ',' ORDER BY o.position) FROM outbox o WHERE o.payload ->> 'messageId' = m.id::text) AS type
         FROM message m WHERE m.id = $1`,
        [messageId],
      );
      return rows[0];
    };
    expect(await send(newId())).toEqual({
      status: 'failed',
      type: 'conversations.message-status-changed,conversations.commissioned-message-status-changed',
    });
    await system.owner.query('UPDATE contact SET consented_at = now() WHERE id = $1', [contactId]);
    const messageId = newId();
    expect(await send(messageId)).toEqual({ status: 'pending', type: 'conversations.message-queued' });
    expect(await send(messageId)).toEqual({ status: 'pending', type: 'conversations.message-queued' });
  });

  it('is closed to those without the permission', async () => {
    for (const path of ['/v1/bots', '/v1/channels', '/v1/knowledge-articles', '/v1/conversations'])
      expect((await system.admin.get(path)).status).toBe(401);
    const technologist = await system.as('technologist');
    expect((await technologist.get('/v1/channels')).status).toBe(403);
    expect((await technologist.post('/v1/bots', { name: 'x', locale: 'en', content: CONTENT })).status).toBe(
      403,
    );
  });
});
