import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FakeDiscord } from '#test/fakes/discord';
import type { DiscordApp } from '#test/fakes/discord/discord-app';
import type { InboundMedia } from '../../../domain/inbound-event.js';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import { discordFailure } from './discord-failure.js';
import { DiscordPlatform } from './discord-platform.js';

const CHANNEL = '810000000000000001';
const MESSAGE = {
  messageId: '0192f0c1-2345-7abc-8def-0123456789ab',
  threadKey: CHANNEL,
  text: 'Hello',
  buttons: [],
};
const never = new AbortController().signal;

let discord: FakeDiscord;
let app: DiscordApp;
let platform: DiscordPlatform;

beforeEach(async () => {
  discord = await FakeDiscord.start();
  app = discord.install({
    applicationId: '700000000000000001',
    botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  });
  platform = new DiscordPlatform(discord.root);
});
afterEach(() => discord.stop());

const send = (message: Partial<OutboundMessage> = {}) =>
  platform.send({ ...MESSAGE, ...message }, app.credentials, never);

describe('a send to Discord', () => {
  it('is one call that calls nobody, opens no link, and is known again', async () => {
    expect(await send()).toEqual({ kind: 'sent', platformMessageId: discord.messages[0]?.id });
    expect(discord.calls).toMatchObject([{ token: app.botToken, name: 'messages.create', id: CHANNEL }]);
    const { nonce, ...payload } = discord.calls[0]?.payload ?? {};
    expect(payload).toEqual({
      content: 'Hello',
      enforce_nonce: true,
      flags: 4,
      allowed_mentions: { parse: [] },
    });
    expect(nonce).toMatch(/^[\w-]{25}$/);
  });

  it('shows its buttons in rows of five, each with an id of its own', async () => {
    const buttons = Array.from({ length: platform.limits.buttons }, (_, n) => ({
      id: n < 2 ? 'same' : `b${String(n)}`,
      label: 'A label that goes on and on '.repeat(8),
    }));
    expect(await send({ buttons })).toMatchObject({ kind: 'sent' });
    expect(discord.messages[0]?.buttons).toHaveLength(25);
    expect(discord.messages[0]?.buttons[0]).toMatchObject({
      custom_id: '0:same',
      label: expect.stringMatching(/on…$/) as string,
    });
  });

  it('carries a file, and refuses one that Discord would', async () => {
    const file = (size: number) => ({
      name: 'answer.pdf',
      contentType: 'application/pdf',
      size,
      open: () => Promise.resolve(Readable.from([Buffer.alloc(size)])),
    });
    expect(await send({ file: file(2_000) })).toMatchObject({ kind: 'sent' });
    expect(discord.messages).toMatchObject([{ text: 'Hello', files: ['answer.pdf'] }]);
    expect(discord.calls[0]?.files).toEqual([{ name: 'answer.pdf', type: 'application/pdf', size: 2_000 }]);
    expect(await send({ file: file(platform.limits.fileBytes + 1) })).toEqual({
      kind: 'permanent',
      code: 'message-refused',
    });
    const lost = { ...file(1), open: () => Promise.reject(new Error('gone')) };
    expect(await send({ file: lost })).toMatchObject({ kind: 'retry-after' });
    expect(discord.calls).toHaveLength(1);
  });

  it('is to be tried again when Discord says when, rounded up', async () => {
    expect(discordFailure({ timeToReset: 6_400, retryAfter: 0 })).toMatchObject({ seconds: 7 });
    discord.plan('messages.create', { kind: 'too-many-requests', retryAfter: 0.3 });
    expect(await send()).toEqual({ kind: 'retry-after', seconds: 1, code: 'discord.429' });
    // Until then the library knows, and does not even call.
    expect(await send()).toMatchObject({ kind: 'retry-after', code: 'discord.429' });
    expect(discord.messages).toEqual([]);
  });

  it('does not make a call that a limit forbids', async () => {
    discord.limit(2, 300);
    const results = [
      await send({ messageId: 'a' }),
      await send({ messageId: 'b' }),
      await send({ messageId: 'c' }),
    ];
    expect(results.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'retry-after']);
    expect(discord.calls).toHaveLength(2);
  });

  it.each([
    [401, 0, 'credentials-refused'],
    [403, 50_007, 'recipient-gone'],
    [403, 50_001, 'recipient-gone'],
    [404, 10_003, 'recipient-gone'],
    [403, 20_026, 'credentials-refused'],
    [400, 50_035, 'message-refused'],
    [413, 40_005, 'message-refused'],
  ])('has failed for good after %i with %i', async (status, code, failure) => {
    discord.plan('messages.create', { kind: 'error', status, code });
    expect(await send()).toEqual({ kind: 'permanent', code: failure });
    expect(discord.calls).toHaveLength(1);
  });

  it('has failed for good after a refusal that is not of Discord', async () => {
    discord.plan('messages.create', { kind: 'error', status: 403, html: true });
    expect(await send()).toMatchObject({ kind: 'permanent' });
  });

  it('can be made again with a token that was refused once', async () => {
    discord.plan('messages.create', { kind: 'error', status: 401 });
    expect(await send()).toEqual({ kind: 'permanent', code: 'credentials-refused' });
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  it.each([
    ['the connection is dropped after Discord took it', { kind: 'drop' }],
    ['the answer is cut', { kind: 'cut' }],
    ['Discord fails inside', { kind: 'error', status: 500 }],
    ['a gateway fails in HTML', { kind: 'error', status: 502, html: true }],
  ] as const)('is repeated once, and shown once, when %s', async (_, behaviour) => {
    discord.plan('messages.create', behaviour);
    expect(await send()).toEqual({ kind: 'sent', platformMessageId: discord.messages[0]?.id });
    expect(discord.calls).toHaveLength(2);
    expect(discord.messages).toHaveLength(1);
  });

  it('is unknown when the second answer is lost too, and when that would come too late', async () => {
    discord.plan('messages.create', { kind: 'drop' }, { kind: 'drop' });
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(discord.calls).toHaveLength(2);
    discord.plan('messages.create', { kind: 'drop' }, { kind: 'too-many-requests', retryAfter: 300 });
    expect(await send({ threadKey: '810000000000000002' })).toMatchObject({ kind: 'unknown' });
  });

  it('is unknown, and not repeated, when its time is over', async () => {
    discord.plan('messages.create', { kind: 'delay', ms: 2_000 });
    expect(await platform.send(MESSAGE, app.credentials, AbortSignal.timeout(50))).toMatchObject({
      kind: 'unknown',
    });
    expect(discord.calls).toHaveLength(1);
  });

  it('was certainly not sent when nobody listens', async () => {
    const nowhere = new DiscordPlatform(await deadRoot());
    expect(await nowhere.send(MESSAGE, app.credentials, never)).toMatchObject({
      kind: 'retry-after',
      code: 'network.econnrefused',
    });
  });
});

describe('an application of Discord', () => {
  const URL = 'http://127.0.0.1:9/v1/webhooks/discord/1';
  const connect = (credentials = app.credentials) => platform.connect(URL, credentials, never);

  it('is connected when its id, key and token belong together, though it cannot be called', async () => {
    expect(await connect()).toEqual({ kind: 'connected', account: '@isocenter' });
    expect(discord.calls.map(({ name }) => name)).toEqual(['applications.me', 'applications.edit']);
    for (const wrong of [
      { applicationId: '700000000000000002' },
      { publicKey: '0'.repeat(64) },
      { botToken: app.botToken.replace('N', 'M') },
    ])
      expect(await connect({ ...app.credentials, ...wrong })).toEqual({
        kind: 'permanent',
        code: 'credentials-refused',
      });
  });

  it('is not when somebody else is called', async () => {
    app.interactionsUrl = 'https://example.org/elsewhere';
    expect(await connect()).toEqual({ kind: 'permanent', code: 'discord.interactions-elsewhere' });
    expect(await platform.inspect(URL, app.credentials, never)).toEqual({
      kind: 'broken',
      code: 'discord.interactions-elsewhere',
    });
    app.interactionsUrl = URL;
    expect(await platform.inspect(URL, app.credentials, never)).toEqual({ kind: 'healthy' });
    expect(await connect()).toMatchObject({ kind: 'connected' });
  });

  it('is tried again when Discord cannot be asked', async () => {
    discord.plan(
      'applications.me',
      { kind: 'drop' },
      { kind: 'error', status: 503 },
      { kind: 'error', status: 401 },
    );
    expect(await connect()).toMatchObject({ kind: 'retry-after' });
    expect(await platform.inspect(URL, app.credentials, never)).toEqual({ kind: 'unknown' });
    expect(await platform.inspect(URL, app.credentials, never)).toEqual({
      kind: 'broken',
      code: 'credentials-refused',
    });
  });

  it('shows that it writes, and does not mind when that fails', async () => {
    discord.plan('typing', { kind: 'error', status: 500 });
    for (const lastReceivedId of [null, '1'])
      await platform.typing({ threadKey: CHANNEL, lastReceivedId }, app.credentials, never);
    expect(discord.calls.map(({ name, id }) => [name, id])).toEqual([
      ['typing', CHANNEL],
      ['typing', CHANNEL],
    ]);
  });
});

describe('a file of a person on Discord', () => {
  const media = (reference: string): InboundMedia => ({
    kind: 'image',
    reference,
    name: 'x.png',
    contentType: 'image/png',
    size: 3,
  });
  const fetch = (reference: string) => platform.fetchMedia(media(reference), app.credentials, never);

  it('is opened at its address, which is told no token', async () => {
    const address = discord.upload('x.png', Buffer.from('abc'), 'image/png');
    const opened = await fetch(address);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect(opened.contentType).toBe('image/png');
    expect(await text(opened.stream)).toBe('abc');
    expect(await fetch(address.replace('x.png', 'y.png'))).toEqual({ kind: 'permanent', code: 'gone' });
  });

  it.each([
    'https://example.org/x.png',
    'http://cdn.discordapp.com/x.png',
    'https://cdn.discordapp.com.example.org/x.png',
    'https://cdn.discordapp.com:8443/x.png',
    'file:///etc/passwd',
    'not an address',
  ])('is not looked for at %s', async (address) => {
    expect(await fetch(address)).toEqual({ kind: 'permanent', code: 'not-fetchable' });
  });
});

async function deadRoot(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${String(port)}/api`;
}
