import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { until } from '#test/support/until';
import { verifyEd25519 } from '#conversations/infrastructure/platforms/discord/verify-ed25519';
import { FakeDiscord } from './discord.js';
import type { DiscordApp } from './discord/discord-app.js';
import { discordInteractions } from './discord/discord-interactions.js';

const CHANNEL = '810000000000000001';
const TOKEN = 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab';

interface Frame {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: Record<string, unknown> & { readonly content?: string };
}

describe('the Discord stand-in', () => {
  let discord: FakeDiscord;
  let app: DiscordApp;

  beforeEach(async () => {
    discord = await FakeDiscord.start();
    app = discord.install({
      applicationId: '700000000000000001',
      botToken: TOKEN,
      seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    });
  });
  afterEach(() => discord.stop());

  const call = (method: string, path: string, body?: object, token = TOKEN): Promise<Response> =>
    fetch(`${discord.root}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const post = (body: object): Promise<Response> => call('POST', `/channels/${CHANNEL}/messages`, body);

  describe('by its REST API', () => {
    it('takes a nonce once, and tells of the limits', async () => {
      const message = { content: 'hello', nonce: 'n', enforce_nonce: true };
      const [first, again] = [await post(message), await post(message)];
      expect(first.headers.get('x-ratelimit-remaining')).toBe('999');
      expect(await again.json()).toEqual(await first.json());
      await post({ content: 'hello', nonce: 'n' });
      expect(discord.chat(CHANNEL)).toHaveLength(2);
    });

    it('refuses what Discord does', async () => {
      expect((await call('GET', '/users/@me', undefined, 'x')).status).toBe(401);
      expect((await call('GET', '/nowhere')).status).toBe(404);
      const button = { type: 2, style: 2, label: 'Yes', custom_id: 'same' };
      for (const body of [
        { content: 'x'.repeat(2_001) },
        { content: '' },
        { content: 'x', nonce: 'n'.repeat(26) },
        { content: 'x', components: [{ type: 1, components: [button, button] }] },
      ])
        expect((await post(body)).status).toBe(400);
      expect(discord.messages).toEqual([]);
    });

    it('misbehaves when told to, once', async () => {
      discord.plan('messages.create', { kind: 'too-many-requests', retryAfter: 0.7 }, { kind: 'drop' });
      const limited = await post({ content: 'one' });
      expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
      expect(await limited.json()).toMatchObject({ retry_after: 0.7, global: false });
      await expect(post({ content: 'two' })).rejects.toThrow();
      await post({ content: 'three' });
      expect(discord.messages.map((message) => message.text)).toEqual(['two', 'three']);
      expect(discord.calls.map(({ behaviour }) => behaviour)).toEqual(['too-many-requests', 'drop', 'done']);
    });

    it('keeps what everybody wrote, in pages', async () => {
      const { id } = discord.write(app, CHANNEL, 'one');
      discord.write(app, CHANNEL, 'two');
      await post({ content: 'three' });
      const page = await (await call('GET', `/channels/${CHANNEL}/messages?after=${id}&limit=100`)).json();
      expect(page).toMatchObject([{ content: 'three', author: { bot: true } }, { content: 'two' }]);
    });
  });

  describe('by its Gateway', () => {
    const sockets: WebSocket[] = [];
    afterEach(() => sockets.splice(0).forEach((socket) => socket.terminate()));

    async function open(): Promise<{ socket: WebSocket; frames: Frame[] }> {
      const { url } = (await (await call('GET', '/gateway/bot')).json()) as { url: string };
      const socket = new WebSocket(`${url}?v=10&encoding=json`);
      sockets.push(socket);
      const frames: Frame[] = [];
      socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
      await until('a greeting', async () => frames.length > 0);
      return { socket, frames };
    }
    const contents = (frames: Frame[]) => frames.flatMap(({ d }) => d?.content ?? []);

    it('begins a session, tells of messages, and replays them to whoever goes on', async () => {
      const { socket, frames } = await open();
      expect(frames[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
      socket.send(JSON.stringify({ op: 1, d: null }));
      socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 12_288 } }));
      const ready = await until('READY', async () => frames.find(({ t }) => t === 'READY'));
      expect(frames[1]).toMatchObject({ op: 11 });
      discord.write(app, CHANNEL, 'one', {}, 'twice');
      discord.write(app, CHANNEL, 'two', {}, 'cut');
      await once(socket, 'close');
      expect(contents(frames)).toEqual(['one', 'one']);
      const next = await open();
      next.socket.send(
        JSON.stringify({ op: 6, d: { token: TOKEN, session_id: ready.d['session_id'], seq: 2 } }),
      );
      await until('RESUMED', async () => next.frames.find(({ t }) => t === 'RESUMED'));
      expect(contents(next.frames)).toEqual(['two']);
      expect(discord.gateway.mostAtOnce).toBe(1);
    });

    it('knows nothing of a session that it lost, and refuses other tokens', async () => {
      const { socket, frames } = await open();
      socket.send(JSON.stringify({ op: 6, d: { token: TOKEN, session_id: 'lost', seq: 1 } }));
      expect(await until('op 9', async () => frames.find(({ op }) => op === 9))).toMatchObject({ d: false });
      socket.send(JSON.stringify({ op: 2, d: { token: 'x' } }));
      expect((await once(socket, 'close'))[0]).toBe(4004);
    });
  });

  describe('calling an application', () => {
    let server: Server;
    let received: { headers: IncomingHttpHeaders; body: string }[];
    let trusting: boolean;

    beforeEach(async () => {
      [received, trusting] = [[], false];
      server = createServer((request, response) => {
        void text(request).then((body) => {
          received.push({ headers: request.headers, body });
          response.statusCode = trusting || right(received.at(-1)!) ? 200 : 401;
          response.end('{"type":1}');
        });
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    const url = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const right = ({ headers, body }: { headers: IncomingHttpHeaders; body: string }): boolean =>
      verifyEd25519(
        app.publicKey,
        String(headers['x-signature-ed25519']),
        Buffer.from(String(headers['x-signature-timestamp']) + body),
      );

    it('signs, rightly or badly, and sees whether it is checked', async () => {
      expect(await discord.setInteractionsUrl(app, url())).toBeNull();
      expect(received.map(right)).toEqual([true, false]);
      const command = discordInteractions.command(app, discord.channels, CHANNEL, 'ask', 'hello');
      expect((await discord.deliver(app, command)).status).toBe(200);
      expect((await discord.deliver(app, command, { badlySigned: true })).status).toBe(401);
    });

    it('is not set to an address that believes everything', async () => {
      trusting = true;
      expect(await discord.setInteractionsUrl(app, url())).toContain('could not be verified');
      expect(app.interactionsUrl).toBeNull();
      const body = { interactions_endpoint_url: 'http://127.0.0.1:1/' };
      expect((await call('PATCH', '/applications/@me', body)).status).toBe(400);
    });
  });
});
