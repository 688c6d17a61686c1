import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const CHAT = 4711;

interface Page<T> {
  readonly items: T[];
}
interface Conversation {
  readonly id: string;
  readonly status: string;
  readonly urgent: boolean;
  readonly contactName: string;
  readonly messageCount: number;
}
interface Message {
  readonly id: string;
  readonly text: string;
  readonly direction: string;
  readonly status: string;
  readonly replyKey: string | null;
}

describe('a practice on Telegram', () => {
  let telegram: FakeTelegram;
  let system: System;
  let desk: Client;
  let channelId: string;

  beforeAll(async () => {
    telegram = await FakeTelegram.start();
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', TELEGRAM_API_ROOT: telegram.root },
    });
    desk = await system.as('admin');
    const bots = await desk.get<Page<{ id: string }>>('/v1/bots');
    const channel = await desk.post<{ id: string }>('/v1/channels', {
      platform: 'telegram',
      name: 'Telegram',
      botId: bots.body.items[0]?.id,
      credentials: { botToken: TOKEN },
    });
    expect(channel.status).toBe(201);
    channelId = channel.body.id;
    await until('the webhook', async () => telegram.webhookOf(TOKEN));
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await telegram?.stop();
  }, 30_000);

  /** Writes as a person and waits for the bot's next answers. */
  async function says(chat: number, text: string): Promise<string> {
    const before = telegram.chat(chat).length;
    const response = await telegram.deliver(TOKEN, telegram.textUpdate(chat, text));
    expect(response.status).toBe(200);
    await until(`an answer to "${text}"`, async () => telegram.chat(chat).length > before);
    await settled(system.owner);
    return telegram
      .chat(chat)
      .slice(before)
      .map((message) => message.text)
      .join('\n');
  }

  const conversationOf = async (chat: number): Promise<Conversation> => {
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1 ORDER BY created_at DESC LIMIT 1',
      [String(chat)],
    );
    return (await desk.get<Conversation>(`/v1/conversations/${rows[0]?.id ?? ''}`)).body;
  };

  it('tells Telegram where to call, and shows the account', async () => {
    expect(telegram.webhookOf(TOKEN)?.url).toBe(
      `${system.settings.http.publicBaseUrl}/v1/webhooks/telegram/${channelId}`,
    );
    const channel = await until('the connection', async () => {
      const { body } = await desk.get<{ connection: string; account: string; credentials?: unknown }>(
        `/v1/channels/${channelId}`,
      );
      return body.connection === 'connected' && body;
    });
    expect(channel).toMatchObject({ account: '@clinic_bot', platform: 'telegram' });
    expect(JSON.stringify(channel)).not.toContain(TOKEN);
  });

  it('takes an order down over Telegram, answering questions from its knowledge', async () => {
    expect(await says(CHAT, '/start')).toContain('automatic assistant');
    expect(await says(CHAT, 'When are you open on Saturday?')).toContain('9:00 to 13:00');
    expect(await says(CHAT, 'I need an MRI of my left knee')).toContain('reason');
    expect(await says(CHAT, 'can I eat before the MRI?')).toMatch(/eat and drink as usual[^]*reason/);
    await says(CHAT, 'knee pain after a fall');
    await says(CHAT, 'Ann Lee');
    await says(CHAT, '12 March 1980');
    await says(CHAT, 'skip');
    await says(CHAT, 'any time');
    expect(await says(CHAT, 'yes')).toContain('MRI of the left knee');
    const press = await telegram.deliver(TOKEN, telegram.pressUpdate(CHAT, 'Yes'));
    expect(press.status).toBe(200);
    await until('the confirmation', async () => telegram.chat(CHAT).at(-1)?.text.includes('front desk'));
    await until('the acknowledgement', async () =>
      telegram.calls.some(({ method }) => method === 'answerCallbackQuery'),
    );
    const { rows } = await system.owner.query<{ request: object; consented_at: Date | null }>(
      `SELECT i.request, k.consented_at FROM order_intake i JOIN contact k ON k.id = i.contact_id`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.consented_at).not.toBeNull();
    expect(rows[0]?.request).toMatchObject({
      fullName: 'Ann Lee',
      modality: 'MR',
      laterality: 'L',
      dateOfBirth: '1980-03-12',
    });
  }, 60_000);

  it('takes a repeated update once, and many at once', async () => {
    const updates = Array.from({ length: 20 }, (_, index) => telegram.textUpdate(5000 + index, 'hello'));
    const answers = await Promise.all(
      [...updates, ...updates].map((update) => telegram.deliver(TOKEN, update)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    await until(
      'all answers',
      async () => telegram.messages.filter(({ chatId }) => Number(chatId) >= 5000).length >= 40,
    );
    await settled(system.owner);
    for (let chat = 5000; chat < 5020; chat++) expect(telegram.chat(chat)).toHaveLength(2);
  });

  it('refuses calls without the right secret, to other channels or in other forms, and stores nothing', async () => {
    const stored = async () =>
      (await system.owner.query<{ n: string }>('SELECT count(*) AS n FROM inbound_event')).rows[0]?.n;
    const before = await stored();
    const path = `/v1/webhooks/telegram/${channelId}`;
    const update = telegram.textUpdate(CHAT, 'forged');
    const secret = telegram.webhookOf(TOKEN)?.secretToken ?? '';
    const header = { 'x-telegram-bot-api-secret-token': secret };
    const post = async (to: string, body: unknown, headers = {}) =>
      (await system.public.post(to, body, { headers })).status;
    expect(await post(path, update)).toBe(401);
    expect(await post(path, update, { 'x-telegram-bot-api-secret-token': 'wrong' })).toBe(401);
    expect(await post(`/v1/webhooks/webchat/${channelId}`, update, header)).toBe(404);
    expect(await post('/v1/webhooks/telegram/0190a1b2-0000-7000-8000-000000000001', update, header)).toBe(
      404,
    );
    expect(await post('/v1/webhooks/telegram/x', update, header)).toBe(404);
    expect(await post(path, { hello: 1 }, header)).toBe(400);
    expect(await post(path, '{', { ...header, 'content-type': 'application/json' })).toBe(400);
    expect(await stored()).toBe(before);
  });

  it('sends nothing twice when the fate of a message is unknown, and lets a person settle it', async () => {
    const chat = 6001;
    telegram.plan('sendMessage', { kind: 'drop' });
    await telegram.deliver(TOKEN, telegram.textUpdate(chat, 'thank you'));
    const conversation = await until('the unknown message', async () => {
      const { rows } = await system.owner.query(
        'SELECT 1 FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE c.thread_key = $1 AND m.status = $2',
        [String(chat), 'unknown'],
      );
      return rows.length > 0 && conversationOf(chat);
    });
    await settled(system.owner);
    expect(telegram.chat(chat)).toHaveLength(2);
    const { body } = await desk.get<Page<Message>>(
      `/v1/conversations/${conversation.id}/messages?sort=position`,
    );
    expect(body.items.map(({ status }) => status)).toEqual(['received', 'unknown', 'sent']);
    const unknown = body.items[1]?.id ?? '';
    const resolved = await desk.post(`/v1/conversations/${conversation.id}/messages/${unknown}/resolve`, {
      resolution: 'sent',
    });
    expect(resolved.status).toBe(204);
    expect(
      (
        await desk.post(`/v1/conversations/${conversation.id}/messages/${unknown}/resolve`, {
          resolution: 'resend',
        })
      ).status,
    ).toBe(409);
  });

  it('waits when Telegram says so, and keeps the order', async () => {
    const chat = 6002;
    telegram.plan('sendMessage', { kind: 'too-many-requests', retryAfter: 1 });
    await telegram.deliver(TOKEN, telegram.textUpdate(chat, 'hello'));
    await until('both answers', async () => telegram.chat(chat).length === 2);
    expect(telegram.chat(chat)[0]?.text).toContain('automatic assistant');
  });

  it('is silent when a person has taken over, and passes on what that person writes', async () => {
    const chat = 7001;
    expect(await says(chat, 'I want to talk to a person')).toContain('passing you to a colleague');
    const { id, status } = await conversationOf(chat);
    expect(status).toBe('waiting');
    const reply = () => desk.post(`/v1/conversations/${id}/messages`, { text: 'Good day, this is Maria.' });
    expect((await reply()).status).toBe(409);
    const taken = await desk.post<Conversation>(`/v1/conversations/${id}/take-over`);
    expect(taken).toMatchObject({ status: 200, body: { status: 'human' } });
    expect((await reply()).status).toBe(201);
    await until('the answer', async () => telegram.chat(chat).at(-1)?.text === 'Good day, this is Maria.');
    const before = telegram.chat(chat).length;
    await telegram.deliver(TOKEN, telegram.textUpdate(chat, 'what are your opening hours?'));
    await settled(system.owner);
    expect(telegram.chat(chat)).toHaveLength(before);
    await desk.post(`/v1/conversations/${id}/hand-back`);
    expect(await says(chat, 'what are your opening hours?')).toContain('8:00 to 18:00');
    await desk.post(`/v1/conversations/${id}/close`);
    await says(chat, 'hello');
    expect((await conversationOf(chat)).id).not.toBe(id);
  });

  it('takes all that a person writes at the same moment', async () => {
    const chat = 7050;
    await says(chat, 'hello');
    const { id } = await conversationOf(chat);
    await desk.post(`/v1/conversations/${id}/take-over`);
    const answers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((text) => desk.post(`/v1/conversations/${id}/messages`, { text })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  });

  it('answers an emergency at once, marks it urgent, and does so even while a person answers', async () => {
    const chat = 7002;
    expect(await says(chat, 'I have chest pain')).toContain('112');
    expect(await conversationOf(chat)).toMatchObject({ status: 'waiting', urgent: true });
    const other = 7003;
    await says(other, 'I want to talk to a person');
    await desk.post(`/v1/conversations/${(await conversationOf(other)).id}/take-over`);
    expect(await says(other, 'now I cannot breathe')).toContain('112');
    expect(await conversationOf(other)).toMatchObject({ status: 'human', urgent: true });
  });

  it('shows the inbox by pages, status and search', async () => {
    const page = await desk.get<Page<Conversation> & { nextCursor: string; total: number }>(
      '/v1/conversations?limit=5&withTotal=true',
    );
    expect(page.body.items).toHaveLength(5);
    expect(page.body.total).toBeGreaterThan(20);
    const next = await desk.get<Page<Conversation>>(
      `/v1/conversations?limit=5&cursor=${page.body.nextCursor}`,
    );
    expect(next.body.items.map(({ id }) => id)).not.toEqual(page.body.items.map(({ id }) => id));
    const waiting = await desk.get<Page<Conversation>>('/v1/conversations?status=waiting');
    expect(waiting.body.items.every(({ status }) => status === 'waiting')).toBe(true);
    const found = await desk.get<Page<Conversation>>('/v1/conversations?q=fall');
    expect(found.body.items).toHaveLength(1);
    expect((await desk.get('/v1/conversations?q=%25')).body['items']).toEqual([]);
    expect((await desk.get('/v1/conversations/0190a1b2-0000-7000-8000-000000000001/messages')).status).toBe(
      404,
    );
  });

  it('gives the chain from the webhook to the sent answer one correlation id', async () => {
    const chat = 7004;
    const response = await telegram.deliver(TOKEN, telegram.textUpdate(chat, 'hello'));
    const correlationId = response.headers.get('x-correlation-id');
    await until('the answers', async () => telegram.chat(chat).length === 2);
    await settled(system.owner);
    const { rows } = await system.owner.query<{ use_case: string }>(
      'SELECT DISTINCT use_case FROM command_journal WHERE correlation_id = $1 ORDER BY use_case',
      [correlationId],
    );
    expect(rows.map((row) => row.use_case)).toEqual([
      'conversations.begin-sending',
      'conversations.respond-to-message',
      'conversations.settle-sending',
      'conversations.store-inbound-events',
      'conversations.take-in-event',
    ]);
  });
});
