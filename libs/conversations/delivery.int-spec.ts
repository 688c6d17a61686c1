import { CurrentContext, newId } from '#kernel';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { runMore, type Running } from '#test/support/run-more';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { SendPacer, type SendTurn } from './application/services/send-pacer.js';
import { TypingSignals } from './application/services/typing-signals.js';
import type { SendPace } from './domain/send-pace.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const SEND = 'conversations.when-message-queued-then-send-it';

describe('messages on their way out', () => {
  let telegram: FakeTelegram;
  let system: System;
  let second: Running;
  let desk: Client;
  let channelId: string;

  beforeAll(async () => {
    telegram = await FakeTelegram.start();
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', TELEGRAM_API_ROOT: telegram.root },
    });
    second = await runMore.worker(system.settings);
    desk = await system.as('admin');
    const channel = await desk.post<{ id: string }>('/v1/channels', {
      platform: 'telegram',
      name: 'Telegram',
      credentials: { botToken: TOKEN },
    });
    channelId = channel.body.id;
    await until('the webhook', async () => telegram.webhookOf(TOKEN));
  }, 90_000);

  afterAll(async () => {
    await second?.stop();
    await system?.stop();
    await telegram?.stop();
  }, 30_000);

  /** A conversation with a person, in the hands of the staff. */
  async function talking(chat: number): Promise<string> {
    expect((await telegram.deliver(TOKEN, telegram.textUpdate(chat, 'Hello?'))).status).toBe(200);
    const id = await until('the conversation', async () => {
      const { rows } = await system.owner.query<{ id: string }>(
        'SELECT id FROM conversation WHERE thread_key = $1',
        [String(chat)],
      );
      return rows[0]?.id;
    });
    expect((await desk.post(`/v1/conversations/${id}/take-over`)).status).toBe(200);
    return id;
  }

  const say = async (conversationId: string, text: string) => {
    expect((await desk.post(`/v1/conversations/${conversationId}/messages`, { text })).status).toBe(201);
  };

  const attempts = async (conversationId: string): Promise<number[]> => {
    const { rows } = await system.owner.query<{ attempt: number }>(
      `SELECT d.attempt FROM delivery d JOIN outbox o ON o.event_id = d.event_id
       WHERE d.handler = $1 AND o.payload ->> 'conversationId' = $2 ORDER BY d.position`,
      [SEND, conversationId],
    );
    return rows.map(({ attempt }) => attempt);
  };

  /** The pacers of two processes, each with connections of its own. */
  const pacers = () =>
    [system.adminApp, system.publicApp].map((app) => ({
      turn: (threadKey: string, messageId: string, rules: readonly SendPace[]): Promise<SendTurn> =>
        app
          .get(CurrentContext)
          .asSystem('test', system.organizationId ?? null, () =>
            app.get(SendPacer).turn({ channelId, threadKey, messageId }, rules),
          ),
      pause: (threadKey: string, scope: SendPace['per'] | undefined, seconds: number): Promise<void> =>
        app
          .get(CurrentContext)
          .asSystem('test', system.organizationId ?? null, () =>
            app.get(SendPacer).pause({ channelId, threadKey }, scope, seconds),
          ),
    }));

  it('go at the pace of the chat, in order, whichever worker sends them, and no attempt is used up', async () => {
    const ids = await Promise.all([4711, 4712].map(talking));
    const began = Date.now();
    const texts = Array.from({ length: 12 }, (_, n) => `message ${n}`);
    for (const text of texts) await Promise.all(ids.map((id) => say(id, text)));
    await until('all messages', async () =>
      [4711, 4712].every((chat) => telegram.chat(chat).length === texts.length),
    );
    for (const chat of [4711, 4712]) expect(telegram.chat(chat).map(({ text }) => text)).toEqual(texts);
    // Eight at once, then one a second.
    const last = telegram.calls.findLast(({ method }) => method === 'sendMessage');
    expect(Number(last?.receivedAt) - began).toBeGreaterThanOrEqual(4_000);
    await until('the end of the deliveries', async () =>
      (await Promise.all(ids.map(attempts))).flat().every((attempt) => attempt === 1),
    );
  }, 60_000);

  it('wait as long as the platform says, the one that was refused and those behind it', async () => {
    const id = await talking(4713);
    telegram.plan('sendMessage', { kind: 'too-many-requests', retryAfter: 1 });
    for (const text of ['first', 'second']) await say(id, text);
    await until('both', async () => telegram.chat(4713).length === 2);
    expect(telegram.chat(4713).map(({ text }) => text)).toEqual(['first', 'second']);
    const calls = telegram.calls.filter(({ payload }) => String(payload['chat_id']) === '4713');
    const sends = calls.filter(({ method }) => method === 'sendMessage');
    expect(sends.map(({ behaviour }) => behaviour)).toEqual(['too-many-requests', 'done', 'done']);
    expect(Number(sends[1]?.receivedAt) - Number(sends[0]?.receivedAt)).toBeGreaterThanOrEqual(1_000);
  }, 60_000);

  it('are given distinct places in the pace of a channel, over processes', async () => {
    const rules: SendPace[] = [{ per: 'channel', sends: 5, windowSeconds: 1 }];
    const [one, other] = pacers();
    const turns = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other)!.turn(`crowd-${n}`, newId(), rules)),
    );
    const { rows } = await system.owner.query<{ at: number }>(
      `SELECT turn_at AS at FROM send_pace WHERE chat LIKE 'crowd-%' AND turn_at IS NOT NULL ORDER BY turn_at`,
    );
    expect(rows.length + turns.filter(({ goes }) => goes).length).toBe(40);
    const gaps = rows.slice(1).map(({ at }, index) => at - (rows[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(199.9);
  });

  it('of other chats go on when one chat is refused, and wait when a second one is', async () => {
    const rules: SendPace[] = [{ per: 'chat', sends: 1, windowSeconds: 1 }];
    const [one, other] = pacers();
    await one!.pause('a', undefined, 60);
    expect(await other!.turn('a', newId(), rules)).toMatchObject({ goes: false });
    expect(await other!.turn('b', newId(), rules)).toMatchObject({ goes: true });
    await other!.pause('b', undefined, 60);
    const third = await one!.turn('c', newId(), rules);
    expect(third.goes).toBe(false);
    expect(third.inMs).toBeGreaterThan(30_000);
    await system.owner.query('DELETE FROM send_pace');
    await one!.pause('a', 'channel', 60);
    expect(await other!.turn('d', newId(), rules)).toMatchObject({ goes: false });
    await system.owner.query('DELETE FROM send_pace');
  });

  it('are announced to the person by a sign of typing', async () => {
    const id = await talking(4714);
    await system.adminApp.get(TypingSignals).show(system.organizationId ?? '', id);
    await system.adminApp.get(TypingSignals).show(system.organizationId ?? '', id);
    const signs = telegram.calls.filter(({ method }) => method === 'sendChatAction');
    expect(signs.map(({ payload }) => payload)).toEqual([{ chat_id: '4714', action: 'typing' }]);
  });

  it('leave nothing behind in the pace when nobody was written to for long', async () => {
    const chats = async () =>
      (await system.owner.query<{ chat: string }>('SELECT chat FROM send_pace ORDER BY chat')).rows;
    await pacers()[0]!.pause('paused', 'chat', 7_200);
    await pacers()[0]!.turn('old', newId(), [{ per: 'chat', sends: 1, windowSeconds: 1 }]);
    await system.owner.query(
      `UPDATE send_pace SET touched_at = now() - interval '2 hours' WHERE chat IN ('old', 'paused')`,
    );
    await pacers()[1]!.turn('new', newId(), [{ per: 'chat', sends: 1, windowSeconds: 1 }]);
    expect((await desk.post('/v1/channels/inspect')).status).toBe(202);
    expect((await chats()).map(({ chat }) => chat)).toEqual(['', 'new', 'paused']);
  });
});
