import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { verifyHubSignature } from '#conversations/infrastructure/platforms/meta/verify-hub-signature';
import { FakeMeta, type MetaAccount } from './meta.js';
import { WhatsappWebhooks } from './meta/whatsapp-webhooks.js';

const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '1065',
  accessToken: 'EAAJB',
  appSecret: '0123456789abcdef',
  name: 'Clinic',
};
const HELLO = { messaging_product: 'whatsapp', to: '1650', type: 'text', text: { body: 'Hello' } };

describe('the stand-in for Meta', () => {
  let meta: FakeMeta;

  beforeEach(async () => {
    meta = await FakeMeta.start();
    meta.open(NUMBER);
  });
  afterEach(() => meta.stop());

  const post = (body: object, path = '1065/messages', token = 'EAAJB') =>
    fetch(`${meta.root}/v25.0/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });

  it('takes what the Cloud API takes, for the right account and token', async () => {
    expect((await post(HELLO)).status).toBe(200);
    expect(meta.chat('1650')).toMatchObject([{ account: '1065', text: 'Hello', buttons: [] }]);
    const codeOf = async (answer: Promise<Response>) => {
      const { error } = (await (await answer).json()) as { error: { code: number; fbtrace_id: string } };
      expect(error.fbtrace_id).not.toBe('');
      return error.code;
    };
    expect(await codeOf(post(HELLO, '1065/messages', 'other'))).toBe(190);
    expect(await codeOf(post(HELLO, '9/messages'))).toBe(100);
    expect(await codeOf(post(HELLO, '1065/unheard-of'))).toBe(2500);
    expect(await codeOf(post({ ...HELLO, messaging_product: undefined }))).toBe(100);
    expect(await codeOf(post({ ...HELLO, text: { body: 'a'.repeat(4097) } }))).toBe(100);
    expect(meta.messages).toHaveLength(1);
  });

  it('misbehaves when told to: without the work, or after it', async () => {
    meta.plan('messages', { kind: 'too-many-requests' }, { kind: 'error', status: 502, html: true });
    expect((await post(HELLO)).status).toBe(429);
    expect((await post(HELLO)).status).toBe(502);
    expect(meta.messages).toEqual([]);
    meta.plan('messages', { kind: 'drop' }, { kind: 'cut' });
    await expect(post(HELLO)).rejects.toThrow();
    await expect(post(HELLO).then((answer) => answer.json())).rejects.toThrow();
    expect(meta.messages).toHaveLength(2);
    expect(meta.calls.map(({ behaviour }) => behaviour)).toEqual([
      'too-many-requests',
      'error',
      'drop',
      'cut',
    ]);
  });

  describe('as the caller of a webhook', () => {
    let server: Server;
    let received: { signature: string | string[] | undefined; body: string }[];

    beforeEach(async () => {
      received = [];
      server = createServer((request, response) => {
        const { searchParams } = new URL(request.url ?? '', 'http://localhost');
        if (request.method === 'GET')
          return void response.end(
            searchParams.get('hub.verify_token') === 'right' ? searchParams.get('hub.challenge') : 'no',
          );
        return void text(request).then((body) => {
          received.push({ signature: request.headers['x-hub-signature-256'], body });
          response.end();
        });
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterEach(async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });

    const address = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;

    it('keeps an address that gives its challenge back', async () => {
      expect(await meta.subscribe('1065', address(), 'wrong')).toBe(false);
      await expect(meta.deliver('1065', {})).rejects.toThrow('No webhook');
      expect(await meta.subscribe('1065', address(), 'right')).toBe(true);
      expect((await meta.deliver('1065', {})).status).toBe(200);
    });

    it('signs the bytes that it sends, with everything escaped that is not ASCII', async () => {
      await meta.subscribe('1065', address(), 'right');
      await meta.deliver('1065', WhatsappWebhooks.text('1065', '1650', 'äöå 1/2 😀'));
      const [call] = received;
      expect(call?.body).toContain(String.raw`\u00e4\u00f6\u00e5 1\/2 \ud83d\ude00`);
      const request = {
        rawBody: Buffer.from(call?.body ?? ''),
        headers: { 'x-hub-signature-256': call?.signature },
      };
      expect(verifyHubSignature(request, NUMBER.appSecret)).toEqual({ verified: true });
    });
  });
});
