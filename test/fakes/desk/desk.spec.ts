import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Desk } from './desk.js';
import { telegramStandIn } from './telegram-stand-in.js';

interface Answer {
  readonly error?: string;
  readonly statuses?: number[];
  readonly planned?: number;
}

describe('the desk of the stand-ins', () => {
  const received: string[] = [];
  const system = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(body);
      response.end('{}');
    });
  });
  let desk: Desk;
  let address: string;

  beforeAll(async () => {
    system.listen(0, '127.0.0.1');
    await once(system, 'listening');
    address = `http://127.0.0.1:${(system.address() as AddressInfo).port}`;
    desk = await Desk.start(0, [await telegramStandIn(0)]);
  });
  afterAll(async () => {
    await desk.stop();
    system.closeAllConnections();
    system.close();
  });

  const order = async (path: string, body: object): Promise<Answer> =>
    (await (await fetch(desk.url + path, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;

  it('lets a person write as often as told, in the very same call', async () => {
    await order('/connect', { platform: 'telegram', url: address });
    const answer = await order('/write', { platform: 'telegram', from: '7', text: 'hello', times: 2 });
    expect(answer).toEqual({ statuses: [200, 200] });
    expect(received).toHaveLength(2);
    expect(received[0]).toBe(received[1]);
  });

  it('lets a person send a file', async () => {
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    const file = { name: 'referral.pdf', contentType: 'application/pdf', base64 };
    expect(await order('/write', { platform: 'telegram', from: '7', file })).toEqual({ statuses: [200] });
    expect(JSON.parse(received.at(-1) ?? '')).toMatchObject({
      message: { document: { file_name: 'referral.pdf' } },
    });
  });

  it('says in one line each what it does not understand', async () => {
    expect((await order('/write', { platform: 'telegram', from: '7' })).error).toContain('text');
    expect((await order('/write', { platform: 'pigeon', from: '7', text: 'x' })).error).toContain('telegram');
    expect((await order('/answer', { platform: 'telegram', to: '7', text: 'x' })).error).toContain(
      'elsewhere',
    );
    expect((await order('/dance', {})).error).toContain('/misbehave');
    const wrong = { platform: 'telegram', call: 'sing', behaviours: [{ kind: 'drop' }] };
    expect((await order('/misbehave', wrong)).error).toContain('sendMessage');
  });

  it('shows what a channel is opened with and what was seen', async () => {
    const overview = await (await fetch(desk.url)).json();
    expect(overview).toMatchObject({ platforms: { telegram: { seen: [], credentials: expect.anything() } } });
  });
});
