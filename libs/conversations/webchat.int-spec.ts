import { WebSocket } from 'ws';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { newId } from '#kernel';

interface ThreadMessage {
  readonly id: string;
  readonly clientId: string | null;
  readonly direction: string;
  readonly text: string;
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}
interface Page<T> {
  readonly items: T[];
}

/** A visitor's browser: one session, over HTTP. */
class Visitor {
  constructor(
    private readonly api: Client,
    private readonly channelId: string,
    readonly session: string,
  ) {}

  static async arrive(api: Client, channelId: string): Promise<Visitor> {
    const opened = await api.post<{ session: string; resumed: boolean }>(
      `/v1/webchat/${channelId}/sessions`,
      {},
    );
    expect(opened).toMatchObject({ status: 201, body: { resumed: false } });
    return new Visitor(api, channelId, opened.body.session);
  }

  async write(message: object): Promise<number> {
    return (await this.api.post(`/v1/webchat/${this.channelId}/messages`, message, this.headers())).status;
  }

  async messages(query = ''): Promise<ThreadMessage[]> {
    const page = await this.api.get<Page<ThreadMessage>>(
      `/v1/webchat/${this.channelId}/messages${query}`,
      this.headers(),
    );
    expect(page.status).toBe(200);
    return page.body.items;
  }

  async waitFor(count: number): Promise<ThreadMessage[]> {
    return until(`${String(count)} messages`, async () => {
      const messages = await this.messages();
      return messages.length >= count && messages;
    });
  }

  private headers() {
    return { headers: { 'x-webchat-session': this.session } };
  }
}

/** A socket that remembers what it was told. */
class Socket {
  readonly heard: { type: string; [key: string]: unknown }[] = [];
  closedWith?: number;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) =>
      this.heard.push(JSON.parse(data.toString('utf8')) as Socket['heard'][number]),
    );
    socket.on('close', (code) => (this.closedWith = code));
    socket.on('error', () => undefined);
  }

  static async open(url: string, protocols: string[] = []): Promise<Socket> {
    const socket = new WebSocket(url, protocols);
    const opened = new Socket(socket);
    await new Promise<void>((resolve) => {
      socket.once('open', () => resolve());
      socket.once('close', () => resolve());
      socket.once('error', () => resolve());
    });
    return opened;
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  hears(type: string): Promise<Socket['heard'][number]> {
    return until(`"${type}"`, () => Promise.resolve(this.heard.find((message) => message.type === type)));
  }

  close(): void {
    this.socket.close();
  }
}

describe('the webchat of a practice', () => {
  let system: System;
  let desk: Client;
  let channelId: string;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' } });
    desk = await system.as('admin');
    const channels = await desk.get<Page<{ id: string; platform: string }>>('/v1/channels');
    channelId = channels.body.items.find(({ platform }) => platform === 'webchat')?.id ?? '';
  }, 60_000);

  afterAll(async () => {
    for (const socket of sockets) socket.close();
    await system?.stop();
  }, 30_000);

  const connect = async (
    path: string,
    protocols?: string[],
    base = system.public.baseUrl,
  ): Promise<Socket> => {
    const socket = await Socket.open(base.replace('http', 'ws') + path, protocols);
    sockets.push(socket);
    return socket;
  };

  it('answers a visitor, who sees only their own thread', async () => {
    const visitor = await Visitor.arrive(system.public, channelId);
    const id = newId();
    expect(await visitor.write({ id, text: 'When are you open?' })).toBe(202);
    const messages = await visitor.waitFor(3);
    expect(messages.at(-1)).toMatchObject({ clientId: id, direction: 'inbound', text: 'When are you open?' });
    expect(messages[0]).toMatchObject({ clientId: null, direction: 'outbound' });
    expect(messages[0]?.text).toContain('8:00 to 18:00');
    const other = await Visitor.arrive(system.public, channelId);
    expect(await other.messages()).toEqual([]);
  });

  it('takes the same message once, and presses of buttons', async () => {
    const visitor = await Visitor.arrive(system.public, channelId);
    const id = newId();
    await Promise.all([1, 2, 3].map(() => visitor.write({ id, text: 'hello' })));
    const button = (await visitor.waitFor(3))[0]?.buttons.find(
      ({ label }) => label === 'Book an examination',
    );
    expect(await visitor.write({ id: newId(), button })).toBe(202);
    const messages = await visitor.waitFor(6);
    expect(messages).toHaveLength(6);
    expect(messages[0]?.text).toContain('Which examination');
  });

  it('goes on with an earlier session, and starts anew with one that does not hold', async () => {
    const visitor = await Visitor.arrive(system.public, channelId);
    await visitor.write({ id: newId(), text: 'hello' });
    await visitor.waitFor(3);
    const open = (session: string) =>
      system.public.post<{ session: string; resumed: boolean }>(`/v1/webchat/${channelId}/sessions`, {
        session,
      });
    const renewed = await open(visitor.session);
    expect(renewed.body.resumed).toBe(true);
    expect(await new Visitor(system.public, channelId, renewed.body.session).messages()).toHaveLength(3);
    expect((await open('forged')).body.resumed).toBe(false);
  });

  it('refuses what is not signed, not well-formed or not a webchat', async () => {
    const visitor = await Visitor.arrive(system.public, channelId);
    expect(await new Visitor(system.public, channelId, 'forged').write({ id: newId(), text: 'x' })).toBe(401);
    expect((await system.public.get(`/v1/webchat/${channelId}/messages`)).status).toBe(401);
    expect((await system.public.post(`/v1/webchat/${newId()}/sessions`, {})).status).toBe(404);
    expect(await visitor.write({ id: 'x', text: 'x' })).toBe(400);
    expect(await visitor.write({ id: newId() })).toBe(400);
    expect(await visitor.write({ id: newId(), text: 'x'.repeat(4001) })).toBe(400);
    expect(await visitor.messages()).toEqual([]);
  });

  it('talks over a socket: signs in, takes messages, tells of answers', async () => {
    const visitor = await Visitor.arrive(system.public, channelId);
    const socket = await connect('/v1/webchat/socket');
    socket.send({ channelId, session: visitor.session });
    await socket.hears('ready');
    const id = newId();
    socket.send({ id, text: 'hello' });
    expect(await socket.hears('accepted')).toMatchObject({ id });
    await until(
      'three announcements',
      async () => socket.heard.filter(({ type }) => type === 'message').length >= 3,
    );
    const known = (await visitor.messages()).map((message) => message.id);
    for (const { messageId } of socket.heard.filter(({ type }) => type === 'message'))
      expect(known).toContain(messageId);
    socket.send({ nonsense: true });
    expect(await socket.hears('error')).toMatchObject({ code: 'conversations.malformed-event' });
  });

  it('closes sockets that show no session', async () => {
    const socket = await connect('/v1/webchat/socket');
    socket.send({ channelId, session: 'forged' });
    await until('the end', async () => socket.closedWith !== undefined);
    expect(socket.closedWith).toBe(4401);
  });

  it('tells the inbox of staff, conversation by conversation, and nobody without the permission', async () => {
    const token = desk.token ?? '';
    const inbox = await connect('/v1/conversations/socket', ['isocenter', `bearer.${token}`], desk.baseUrl);
    await inbox.hears('ready');
    const visitor = await Visitor.arrive(system.public, channelId);
    await visitor.write({ id: newId(), text: 'I want to talk to a person' });
    const { conversationId } = await inbox.hears('message');
    await inbox.hears('conversation');
    inbox.send({ subscribe: conversationId });
    await inbox.hears('subscribed');
    inbox.send({ subscribe: newId() });
    expect(await inbox.hears('error')).toMatchObject({ code: 'conversations.conversation.not-found' });
    await until('a status', async () =>
      inbox.heard.some(({ type, status }) => type === 'message-status' && status === 'sent'),
    );
    const stranger = await connect('/v1/conversations/socket', [], desk.baseUrl);
    expect(stranger.heard).toEqual([]);
    await until('the refusal', async () => stranger.closedWith !== undefined);
  });
});
