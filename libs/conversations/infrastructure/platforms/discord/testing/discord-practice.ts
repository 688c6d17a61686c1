import { FakeDiscord } from '#test/fakes/discord';
import type { DiscordApp } from '#test/fakes/discord/discord-app';
import type { Client } from '#test/support/client';
import { runMore, type Running } from '#test/support/run-more';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

export interface DiscordMessage {
  readonly text: string;
  readonly direction: string;
  readonly status: string;
}

interface Page<T> {
  readonly items: T[];
}

/** A practice with a channel on Discord, its worker at hand, and the stand-in that it speaks to. */
export class DiscordPractice {
  private constructor(
    readonly discord: FakeDiscord,
    readonly app: DiscordApp,
    readonly system: System,
    readonly desk: Client,
    private readonly running: readonly Running[],
    readonly worker: Awaited<ReturnType<typeof runMore.worker>>['started'],
    readonly channelId: string,
  ) {}

  /** @param answered whether the practice's bot answers there, or people alone do */
  static async start({ answered }: { answered: boolean }): Promise<DiscordPractice> {
    const discord = await FakeDiscord.start();
    const app = discord.install({
      applicationId: '700000000000000001',
      botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
      seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    });
    const env = { CONTEXTS: 'conversations,files,workflows', DISCORD_API_ROOT: discord.root };
    const system = await startSystem({ env, engine: false });
    const scheduler = await runMore.scheduler(system.settings);
    const worker = await runMore.worker(system.settings);
    const desk = await system.as('admin');
    const bots = answered ? await desk.get<Page<{ id: string }>>('/v1/bots') : undefined;
    const channel = await desk.post<{ id: string }>('/v1/channels', {
      platform: 'discord',
      name: 'Discord',
      botId: bots?.body.items[0]?.id ?? null,
      credentials: app.credentials,
    });
    expect(channel.status).toBe(201);
    return new DiscordPractice(
      discord,
      app,
      system,
      desk,
      [worker, scheduler],
      worker.started,
      channel.body.id,
    );
  }

  async stop(): Promise<void> {
    for (const one of this.running) await one.stop();
    await this.system.stop();
    await this.discord.stop();
  }

  get path(): string {
    return `/v1/channels/${this.channelId}`;
  }

  /** Until something is true of the channel, as its practice sees it. */
  channel(what: string, is: (channel: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
    return until(what, async () => {
      const { body } = await this.desk.get(this.path);
      return is(body) && body;
    });
  }

  async change(body: object): Promise<void> {
    const { headers } = await this.desk.get(this.path);
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    const changed = await this.desk.request('PATCH', this.path, { body, headers: ifMatch });
    expect(changed.status).toBe(204);
  }

  /** Until nothing waits to be taken in, answered or sent any more; what is due much later may wait. */
  quiet(): Promise<void> {
    return settled(this.system.owner);
  }

  async messages(thread: string): Promise<DiscordMessage[]> {
    const { rows } = await this.system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1',
      [thread],
    );
    if (!rows[0]) return [];
    const path = `/v1/conversations/${rows[0].id}/messages?sort=position&limit=100`;
    return (await this.desk.get<Page<DiscordMessage>>(path)).body.items;
  }

  async received(thread: string): Promise<string[]> {
    const messages = await this.messages(thread);
    return messages.filter(({ direction }) => direction === 'inbound').map(({ text }) => text);
  }

  /** Until these, and no others, were received in a thread, in this order. */
  async arrived(thread: string, texts: readonly string[]): Promise<void> {
    await until(texts.join(', '), async () => (await this.received(thread)).length >= texts.length);
    expect(await this.received(thread)).toEqual(texts);
  }

  /** Does something as a person and waits for the bot's next answers. */
  async answersTo(thread: string, act: () => unknown): Promise<string> {
    const before = this.discord.chat(thread).length;
    await act();
    await until('an answer', async () => this.discord.chat(thread).length > before);
    await this.quiet();
    const answers = this.discord.chat(thread).slice(before);
    return answers.map(({ text }) => text).join('\n');
  }

  says(thread: string, text: string): Promise<string> {
    return this.answersTo(thread, () => this.discord.write(this.app, thread, text));
  }
}
