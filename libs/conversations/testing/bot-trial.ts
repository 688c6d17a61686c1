import { newId } from '#kernel';
import { FakeOpenAi } from '#test/fakes/ai/openai';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Answer, Client } from '#test/support/client';
import { RestartableEngine } from '#test/support/restartable-engine';
import { settled } from '#test/support/settled';
import { stopAll } from '#test/support/stop-all';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

export interface TrialReplay {
  readonly id: string;
  readonly state: string;
  readonly code: string | null;
  readonly total: number;
  readonly done: number;
  readonly broken: number;
  readonly diverged: number;
  readonly messages: number;
  readonly same: number;
  readonly different: number;
  readonly unreached: number;
  readonly outdated: boolean;
  readonly differences: { kind: string; messages: number }[];
  readonly before: { answered: number; handedOver: number; cost: number; p50Ms: number | null };
  readonly after: { answered: number; handedOver: number; cost: number; p50Ms: number | null };
}

/** A practice with a bot of its own on Telegram, whose worker may die, and a provider of models. */
export class BotTrial {
  botId = '';

  private constructor(
    readonly system: System,
    private readonly engine: RestartableEngine,
    readonly desk: Client,
    readonly telegram: FakeTelegram,
    readonly openai: FakeOpenAi,
    private readonly stops: readonly (() => Promise<unknown>)[],
  ) {}

  /** What was started is stopped again when the rest fails: nobody else could. */
  static async open(content: object): Promise<BotTrial> {
    const stops: (() => Promise<unknown>)[] = [];
    try {
      return await BotTrial.begin(content, stops);
    } catch (error) {
      await stopAll(...stops);
      throw error;
    }
  }

  private static async begin(content: object, stops: (() => Promise<unknown>)[]): Promise<BotTrial> {
    const telegram = await FakeTelegram.start();
    stops.unshift(() => telegram.stop());
    const openai = await FakeOpenAi.start();
    stops.unshift(() => openai.stop());
    const system = await startSystem({
      engine: false,
      env: {
        CONTEXTS: 'conversations,workflows,imaging',
        TELEGRAM_API_ROOT: telegram.root,
        OPENAI_API_KEY: 'key',
        OPENAI_API_ROOT: openai.root,
        AI_DAILY_TOKENS: '100000',
      },
    });
    stops.unshift(() => system.stop());
    const engine = await RestartableEngine.start(system.settings);
    stops.unshift(() => engine.stop());
    const trial = new BotTrial(system, engine, await system.as('admin'), telegram, openai, stops);
    await trial.settled();
    const bot = await trial.desk.post<{ id: string }>('/v1/bots', { name: 'Iris', locale: 'en', content });
    trial.botId = bot.body.id;
    expect((await trial.post('publish')).status).toBe(200);
    const channel = await trial.desk.post('/v1/channels', {
      platform: 'telegram',
      name: 'Telegram',
      botId: trial.botId,
      credentials: { botToken: TOKEN },
    });
    expect(channel.status).toBe(201);
    await until('the webhook', async () => telegram.webhookOf(TOKEN));
    return trial;
  }

  stop(): Promise<void> {
    return stopAll(...this.stops);
  }

  startWorker(): Promise<void> {
    return this.engine.startWorker();
  }

  stopWorker(): Promise<void> {
    return this.engine.stopWorker();
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.desk.get<Body>(`/v1/bots/${this.botId}/${path}`);
  }

  post<Body = Record<string, unknown>>(path: string, body?: object): Promise<Answer<Body>> {
    return this.desk.post<Body>(`/v1/bots/${this.botId}/${path}`, body);
  }

  async change(content: object): Promise<void> {
    const request = { body: { content }, headers: { 'if-match': '*' } };
    expect((await this.desk.request('PATCH', `/v1/bots/${this.botId}`, request)).status).toBe(204);
  }

  /** Starts a replay and waits for its end. */
  async replay(fields: object): Promise<TrialReplay> {
    const started = await this.post<TrialReplay>('replays', fields);
    expect([started.status, started.body]).toEqual([202, expect.any(Object)]);
    return this.ended(started.body.id);
  }

  ended(id: string): Promise<TrialReplay> {
    return until('the replay', async () => {
      const { body } = await this.get<TrialReplay>(`replays/${id}`);
      return body.state === 'queued' || body.state === 'running' ? undefined : body;
    });
  }

  /** Writes as a person, and waits until everything that follows is done. */
  async says(chat: number, ...texts: string[]): Promise<string[]> {
    let before = 0;
    for (const text of texts) {
      before = this.telegram.chat(chat).length;
      const update = this.telegram.textUpdate(chat, text);
      expect((await this.telegram.deliver(TOKEN, update)).status).toBe(200);
      await this.settled();
    }
    return this.said(chat).slice(before);
  }

  /** @param from who writes, where that is not the chat's own person */
  deliver(
    chat: number,
    text: string,
    from: Readonly<Record<string, unknown>> = {},
  ): Promise<{ status: number }> {
    return this.telegram.deliver(TOKEN, this.telegram.textUpdate(chat, text, from));
  }

  /** Changes the words of a person's message, by its id on the platform. */
  async edits(chat: number, platformMessageId: number, text: string): Promise<void> {
    const { message, update_id } = this.telegram.textUpdate(chat, text);
    const edited = {
      ...(message as object),
      message_id: platformMessageId,
      edit_date: Math.floor(Date.now() / 1000),
    };
    expect((await this.telegram.deliver(TOKEN, { update_id, edited_message: edited })).status).toBe(200);
    await this.settled();
  }

  said(chat: number): string[] {
    return this.telegram.chat(chat).map(({ text }) => text);
  }

  /** What is tried again later may wait: a model that does not answer. */
  settled(): Promise<void> {
    return settled(this.system.owner, 5);
  }

  /** The one number that a statement answers. */
  async count(sql: string, values: unknown[] = []): Promise<number> {
    const { rows } = await this.system.owner.query<Record<string, string>>(sql, values);
    return Number(Object.values(rows[0] ?? {})[0]);
  }

  async conversationOf(chat: number): Promise<{ id: string; contactId: string; status: string }> {
    const { rows } = await this.system.owner.query<{ id: string; contactId: string; status: string }>(
      'SELECT id, contact_id AS "contactId", status FROM conversation WHERE thread_key = $1',
      [String(chat)],
    );
    return rows[0]!;
  }

  /**
   * A past week, as if the bot had answered then: in each conversation the person says hello and asks for the hours.
   *
   * @returns the moment before the first of its messages
   */
  async seedWeek(conversations: number, answer: string): Promise<Date> {
    const { owner, organizationId } = this.system;
    const from = new Date(Date.now() - 20 * 86_400_000);
    for (let index = 0; index < conversations; index += 1) {
      const [conversation, contact] = [newId(), newId()];
      const at = (minutes: number) => new Date(from.getTime() + (index * 60 + minutes) * 60_000);
      await owner.query(
        `INSERT INTO contact (id, organization_id, version, name) VALUES ($1, $2, 1, 'Ann')`,
        [contact, organizationId],
      );
      await owner.query(
        `INSERT INTO conversation (id, organization_id, version, channel_id, contact_id, thread_key, thread_id, status, urgent,
                                   bot_state, message_count, last_message_at, created_at)
         SELECT $1, $2, 1, c.id, $3, 'past-' || $4::text, $1, 'closed', false, '{}', 4, $5, $5 FROM channel c WHERE c.bot_id = $6`,
        [conversation, organizationId, contact, index, at(5), this.botId],
      );
      const turns = [
        { text: 'hello', key: 'conversation.welcome', said: 'Hello.' },
        { text: 'what are your opening hours?', key: 'intent.hours', said: answer },
      ];
      for (const [place, { text, key, said }] of turns.entries()) {
        const [asked, minutes] = [newId(), 1 + place * 2];
        const insert = `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, text,
          buttons, media, status, occurred_at, reply_key, in_reply_to) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, '[]', '[]', $8, $9, $10, $11)`;
        const base = [organizationId, conversation];
        const [p, now] = [place * 2 + 1, at(minutes)];
        await owner.query(insert, [
          asked,
          ...base,
          p,
          'inbound',
          'contact',
          text,
          'received',
          now,
          null,
          null,
        ]);
        await owner.query(insert, [
          newId(),
          ...base,
          p + 1,
          'outbound',
          'bot',
          said,
          'sent',
          now,
          key,
          asked,
        ]);
        const policy = { stage: 'policy', engine: 'local', milliseconds: 2, result: { outcome: null } };
        const language = { stage: 'language', engine: 'local', milliseconds: 1, result: { locale: 'en' } };
        await owner.query(
          `INSERT INTO bot_turn (message_id, organization_id, conversation_id, bot_id, bot_version, stages, replies, created_at)
           VALUES ($1, $2, $3, $4, 1, $5, $6, $7)`,
          [asked, ...base, this.botId, JSON.stringify([language, policy]), [key], now],
        );
      }
    }
    return new Date(from.getTime() - 60_000);
  }
}
