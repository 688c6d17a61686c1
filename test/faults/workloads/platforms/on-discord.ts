import { type DiscordBehaviour, FakeDiscord } from '#test/fakes/discord';
import type { DiscordApp } from '#test/fakes/discord/discord-app';
import { discordInteractions, personIn } from '#test/fakes/discord/discord-interactions';
import { until } from '#test/support/until';
import type { Chat, Messenger, Seen, SendCall, SendFault, Telling } from './messenger.js';
import { Retries } from './retries.js';
import { SeenMessages } from './seen-messages.js';

const APP = {
  applicationId: '700000000000000001',
  botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
  seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
};
const RETRY_AFTER = 2;
const FIRST_CHANNEL = 810_000_000_000_000_001n;
/** Connecting takes a worker's look at the channels and a greeting. */
const CONNECTED_MS = 60_000;

type Message = FakeDiscord['messages'][number];

/** Discord tells what people write over the Gateway, and what they do with buttons and commands by calls, each once. */
export class OnDiscord implements Messenger {
  readonly platform = 'discord';
  readonly refusalMs = RETRY_AFTER * 1_000;
  private readonly app: DiscordApp;
  private readonly shown: SeenMessages<Message>;

  private constructor(private readonly fake: FakeDiscord) {
    this.app = fake.install(APP);
    this.shown = new SeenMessages(fake.messages, ({ channel, id, text }) => ({ chat: channel, id, text }));
  }

  static async start(): Promise<OnDiscord> {
    return new OnDiscord(await FakeDiscord.start());
  }

  get env(): Record<string, string> {
    return { DISCORD_API_ROOT: this.fake.root };
  }

  get credentials(): object {
    return this.app.credentials;
  }

  async connect(): Promise<void> {
    const ready = () => this.app.interactionsUrl !== null && this.fake.gateway.connected > 0;
    await until('the Gateway and the interactions URL', () => Promise.resolve(ready()), CONNECTED_MS);
  }

  enter(number: number): Promise<Chat> {
    const { app, fake } = this;
    const chat = String(FIRST_CHANNEL + BigInt(number));
    return Promise.resolve({
      name: chat,
      write: (text) => this.told(chat, text),
      command: (text) =>
        this.called(discordInteractions.command(app, fake.channels, chat, 'ask', text), text),
      press: (label) => {
        const seen = this.shown.of(chat);
        const offered = seen.some(({ message }) => message.buttons.some((one) => one.label === label));
        return offered
          ? this.called(discordInteractions.press(app, fake.channels, chat, label), label)
          : undefined;
      },
      forge: (text) => {
        const body = discordInteractions.command(app, fake.channels, chat, 'ask', text);
        const tell = async () => (await fake.deliver(app, body, { badlySigned: true })).status;
        return { ...this.called(body, text), tell };
      },
      seen: () => Promise.resolve(this.shown.of(chat)),
    });
  }

  seen(): Promise<Seen[]> {
    return Promise.resolve(this.shown.all());
  }

  get connected(): boolean {
    return this.fake.gateway.connected > 0;
  }

  get sends(): SendCall[] {
    return this.fake.calls
      .filter(({ name }) => name === 'messages.create')
      .map(({ id, payload, receivedAt, behaviour }) => ({
        chat: id,
        text: String(payload['content']),
        at: receivedAt.getTime(),
        refused: behaviour === 'too-many-requests',
      }));
  }

  plan(faults: readonly SendFault[]): void {
    this.fake.plan('messages.create', ...faults.map(behaviourOf));
  }

  disturb(choice: number): string {
    const { gateway } = this.fake;
    // A session that ends while nobody listens would take with it what strangers write meanwhile: nobody can ask for that.
    if (!this.connected) return 'nothing, as the Gateway has no connection';
    const ways = [
      () => (gateway.dropAll(), 'the Gateway dropped its connections'),
      () => (gateway.askToReconnect(), 'the Gateway asked to connect again'),
      () => (gateway.closeAll(), 'the Gateway closed its connections'),
      () => (gateway.invalidate(), 'the Gateway forgot its sessions'),
    ];
    return ways[choice % ways.length]?.() ?? '';
  }

  async end(): Promise<void> {
    await this.fake.stop();
  }

  /** It stands in the channel from now on, whoever is connected. */
  private told(chat: string, text: string): Telling {
    const message = this.fake.channels.add(chat, personIn(chat), { content: text });
    return {
      key: `discord/${message.id}`,
      text,
      keepsOrder: true,
      line: 'gateway',
      pauseMs: Retries.never,
      tell: () => {
        this.fake.gateway.dispatch(this.app, 'MESSAGE_CREATE', { ...message, channel_type: 1 });
        return Promise.resolve(200);
      },
    };
  }

  private called(body: Record<string, unknown>, text: string): Telling {
    return {
      key: `discord/${String(body['id'])}`,
      text,
      keepsOrder: false,
      pauseMs: Retries.never,
      tell: async () => (await this.fake.deliver(this.app, body)).status,
    };
  }
}

function behaviourOf(fault: SendFault): DiscordBehaviour {
  if (fault === 'refuse') return { kind: 'too-many-requests', retryAfter: RETRY_AFTER };
  if (fault === 'fail') return { kind: 'error', status: 502, html: true };
  return typeof fault === 'string' ? { kind: fault } : { kind: 'delay', ms: fault.late };
}
