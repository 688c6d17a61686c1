import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeSlack } from './slack.js';

const APP = { botToken: 'xoxb-1-2-abc', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };

describe('the Slack stand-in', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await FakeSlack.start();
    slack.install(APP);
  });
  afterEach(() => slack.stop());

  const call = async (method: string, body: string, type: string, token = APP.botToken): Promise<unknown> => {
    const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return (await fetch(`${slack.root}/${method}`, { method: 'POST', headers, body })).json();
  };
  const post = (payload: object) => call('chat.postMessage', JSON.stringify(payload), 'application/json');
  const button = {
    type: 'button',
    action_id: 'a',
    value: 'v',
    text: { type: 'plain_text', text: 'Yes &amp; no' },
  };

  it('takes JSON and forms of installed apps, and shows what people see', async () => {
    expect(await post({ channel: 'D1A', text: 'a &lt; b' })).toMatchObject({ ok: true, channel: 'D1A' });
    const form = new URLSearchParams({
      channel: 'D1A',
      text: 'fallback',
      blocks: JSON.stringify([
        { type: 'section', text: { type: 'mrkdwn', text: 'Sure?' } },
        { type: 'actions', elements: [button] },
      ]),
    });
    await call('chat.postMessage', form.toString(), 'application/x-www-form-urlencoded');
    expect(slack.chat('D1A')).toMatchObject([
      { text: 'a < b', buttons: [] },
      { text: 'Sure?', buttons: [{ text: 'Yes & no', value: 'v' }] },
    ]);
    const refusals = [
      await call('auth.test', '', 'application/json', ''),
      await call('auth.test', '', 'application/json', 'xoxb-other'),
      await post({ channel: 'nowhere', text: 'x' }),
      await post({ channel: 'D1A', text: '' }),
      await post({ channel: 'D1A', text: 'x', blocks: [{ type: 'actions', elements: [button, button] }] }),
    ];
    expect(refusals).toEqual(
      ['not_authed', 'invalid_auth', 'channel_not_found', 'no_text', 'invalid_blocks'].map((error) => ({
        ok: false,
        error,
      })),
    );
  });

  it('misbehaves when told to, once', async () => {
    slack.plan('chat.postMessage', { kind: 'too-many-requests', retryAfter: 3 }, { kind: 'drop' });
    expect(await post({ channel: 'D1A', text: 'one' })).toEqual({ ok: false, error: 'ratelimited' });
    await expect(post({ channel: 'D1A', text: 'two' })).rejects.toThrow();
    expect(await post({ channel: 'D1A', text: 'three' })).toMatchObject({ ok: true });
    expect(slack.messages.map(({ text }) => text)).toEqual(['two', 'three']);
    expect(slack.calls.map(({ behaviour }) => behaviour)).toEqual(['too-many-requests', 'drop', 'done']);
  });

  describe('calling an app', () => {
    let server: Server;
    let received: { headers: IncomingHttpHeaders; body: string }[];
    let echo: boolean;

    beforeEach(async () => {
      [received, echo] = [[], true];
      server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
          response.end(echo ? received.at(-1)?.body : '{}');
        });
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterEach(() => {
      server.closeAllConnections();
      server.close();
    });

    const url = () => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;

    it('signs events and presses, the latter as a form, and marks repetitions', async () => {
      await slack.setRequestUrl(APP.botToken, url());
      await slack.deliver(APP.botToken, slack.textEvent('D1A', 'hello'), { retry: 1 });
      await post({ channel: 'D1A', text: 'x', blocks: [{ type: 'actions', elements: [button] }] });
      await slack.deliver(APP.botToken, slack.pressPayload('D1A', 'Yes & no'));
      const [challenge, message, press] = received;
      expect(JSON.parse(challenge?.body ?? '')).toMatchObject({ type: 'url_verification' });
      expect(message?.headers).toMatchObject({
        'x-slack-retry-num': '1',
        'content-type': 'application/json',
      });
      expect(press?.headers['content-type']).toBe('application/x-www-form-urlencoded');
      expect(JSON.parse(new URLSearchParams(press?.body).get('payload') ?? '')).toMatchObject({
        type: 'block_actions',
        actions: [{ value: 'v' }],
      });
      for (const { headers, body } of received) {
        const signed = `v0:${String(headers['x-slack-request-timestamp'])}:${body}`;
        const digest = createHmac('sha256', APP.signingSecret).update(signed).digest('hex');
        expect(headers['x-slack-signature']).toBe(`v0=${digest}`);
      }
    });

    it('refuses a request URL that does not answer the challenge', async () => {
      echo = false;
      await expect(slack.setRequestUrl(APP.botToken, url())).rejects.toThrow('challenge');
    });
  });
});
