import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordApp, type DiscordAppOptions } from './discord/discord-app.js';
import { DiscordChannels, type FakeMessage } from './discord/discord-channels.js';
import { type DispatchBehaviour, DiscordGatewayServer } from './discord/discord-gateway-server.js';
import { discordInteractions, personIn } from './discord/discord-interactions.js';
import {
  type DiscordBehaviour,
  type DiscordCall,
  DiscordRestServer,
  type DiscordSeen,
} from './discord/discord-rest-server.js';
import type { DiscordCallName } from './discord/discord-routes.js';

export type { DiscordBehaviour } from './discord/discord-rest-server.js';

/** How a call of the interactions URL differs from an ordinary one. */
export interface DiscordDelivery {
  /** When it says that it was signed, in seconds since 1970. */
  readonly timestamp?: number;
  readonly badlySigned?: boolean;
}

type Payload = Record<string, unknown>;

/**
 * Discord on loopback, speaking the real protocols: the REST API under `/api/v10`, the Gateway over WebSocket, and signed
 * calls of the interactions URL. It records what it received and misbehaves when told to.
 */
export class FakeDiscord {
  readonly channels = new DiscordChannels();
  readonly gateway: DiscordGatewayServer;
  private readonly apps = new Map<string, DiscordApp>();
  private readonly files = new Map<string, { body: Buffer; type: string }>();
  private readonly rest: DiscordRestServer;

  private constructor(private readonly server: Server) {
    const appOf = (token: string): DiscordApp | undefined => this.apps.get(token);
    const { channels, files } = this;
    this.gateway = new DiscordGatewayServer(server, appOf);
    this.rest = new DiscordRestServer({
      channels,
      files,
      gateway: this.gateway,
      appOf,
      setInteractionsUrl: (app, url) => this.setInteractionsUrl(app, url),
    });
  }

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeDiscord> {
    const server = createServer();
    const fake = new FakeDiscord(server);
    server.on('request', (request, response) => void fake.rest.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    this.rest.stop();
    this.gateway.stop();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** The address to give as DISCORD_API_ROOT. */
  get root(): string {
    return `${this.origin}/api`;
  }

  /** Only tokens of installed applications are taken. */
  install(options: DiscordAppOptions): DiscordApp {
    const app = new DiscordApp(options);
    this.apps.set(app.botToken, app);
    return app;
  }

  /** What was called, in order. */
  get calls(): readonly DiscordCall[] {
    return this.rest.calls;
  }

  /** What people would see of bots in their direct messages, in the order in which it was accepted. */
  get messages(): readonly DiscordSeen[] {
    return this.rest.messages;
  }

  /** What a channel has received of bots. */
  chat(channel: string): DiscordSeen[] {
    return this.messages.filter((message) => message.channel === channel);
  }

  /** The next calls of a kind are treated so, one after the other. */
  plan(name: DiscordCallName, ...behaviours: DiscordBehaviour[]): void {
    this.rest.plan(name, ...behaviours);
  }

  /** From now on a channel takes so many messages in a window, Discord's 5 s unless told, before it answers 429. */
  limit(messages: number, windowMs = 5_000): void {
    this.rest.limit = { messages, windowMs };
  }

  /** A file that people can attach; answers its address. */
  upload(name: string, body: Buffer, type: string): string {
    const path = `/attachments/${this.channels.snowflake()}/${encodeURIComponent(name)}`;
    this.files.set(path, { body, type });
    return `${this.origin}${path}?ex=0&is=0&hm=0`;
  }

  /** A person writes in their direct messages: it is kept there, and told over the Gateway. */
  write(
    app: DiscordApp,
    channel: string,
    text: string,
    fields: Payload = {},
    how?: DispatchBehaviour,
  ): FakeMessage {
    const message = this.channels.add(channel, personIn(channel), { content: text, ...fields });
    this.gateway.dispatch(app, 'MESSAGE_CREATE', { ...message, channel_type: 1 }, how);
    return message;
  }

  edit(app: DiscordApp, { channel_id: channel, id }: FakeMessage, text: string): FakeMessage {
    const fields = { content: text, edited_timestamp: new Date().toISOString() };
    const changed = this.channels.change(channel, id, fields);
    this.gateway.dispatch(app, 'MESSAGE_UPDATE', { ...changed, channel_type: 1 });
    return changed;
  }

  takeBack(app: DiscordApp, { channel_id: channel, id }: FakeMessage): void {
    this.channels.remove(channel, id);
    this.gateway.dispatch(app, 'MESSAGE_DELETE', { id, channel_id: channel });
  }

  react(app: DiscordApp, channel: string, message: string, emoji: string, off = false): void {
    this.channels.react(channel, message, emoji, off);
    this.gateway.dispatch(app, `MESSAGE_REACTION_${off ? 'REMOVE' : 'ADD'}`, {
      user_id: personIn(channel)['id'],
      channel_id: channel,
      message_id: message,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
    });
  }

  /** Does what a person did with a button or a command: over HTTP where an address is set, else over the Gateway. */
  async interact(app: DiscordApp, body: Payload): Promise<Response | null> {
    if (app.interactionsUrl !== null) return this.deliver(app, body);
    this.gateway.dispatch(app, 'INTERACTION_CREATE', body);
    return null;
  }

  /** Calls the interactions URL once, signed; deliver the same body again for a repetition. */
  async deliver(app: DiscordApp, body: object, delivery: DiscordDelivery = {}): Promise<Response> {
    if (app.interactionsUrl === null) throw new Error('This application has no interactions URL.');
    return this.callApp(app, app.interactionsUrl, body, delivery);
  }

  /**
   * Sets where an application is called, as its settings do: it must answer a ping, and refuse one that is badly signed.
   *
   * @returns why not
   */
  async setInteractionsUrl(app: DiscordApp, url: string): Promise<string | null> {
    try {
      const ping = discordInteractions.ping(app, this.channels);
      const right = await this.callApp(app, url, ping, {});
      const wrong = await this.callApp(app, url, ping, { badlySigned: true });
      const answer = right.status === 200 ? ((await right.json()) as { type?: unknown }).type : undefined;
      if (answer !== 1 || wrong.status !== 401)
        return `The specified interactions endpoint URL could not be verified: ${right.status}, ${wrong.status}.`;
    } catch {
      return 'The specified interactions endpoint URL could not be reached.';
    }
    app.interactionsUrl = url;
    return null;
  }

  private callApp(app: DiscordApp, url: string, body: object, delivery: DiscordDelivery): Promise<Response> {
    const raw = JSON.stringify(body);
    const timestamp = String(delivery.timestamp ?? Math.floor(Date.now() / 1000));
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...app.signature(raw, timestamp, delivery.badlySigned) },
      body: raw,
    });
  }
}
