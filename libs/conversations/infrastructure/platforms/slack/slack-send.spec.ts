import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { FakeSlack } from '#test/fakes/slack';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import { SlackPlatform } from './slack-platform.js';

const CREDENTIALS = {
  botToken: 'xoxb-123456789012-abcDEF',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
};
const MESSAGE = { messageId: 'm1', threadKey: 'D024BE91L', text: 'Hello', buttons: [] };
const never = new AbortController().signal;

describe('a send to Slack', () => {
  let slack: FakeSlack;
  let platform: SlackPlatform;

  beforeEach(async () => {
    slack = await FakeSlack.start();
    slack.install(CREDENTIALS);
    platform = new SlackPlatform(slack.root);
  });
  afterEach(() => slack.stop());

  const send = (message: Partial<OutboundMessage> = {}) =>
    platform.send({ ...MESSAGE, ...message }, CREDENTIALS, never);

  it('is one call with the text, no preview of links, and our id of it', async () => {
    expect(await send({ text: 'CT & MRI <3 d' })).toEqual({
      kind: 'sent',
      platformMessageId: slack.messages[0]?.ts,
    });
    expect(slack.calls).toMatchObject([{ token: CREDENTIALS.botToken, method: 'chat.postMessage' }]);
    expect(slack.calls[0]?.payload).toEqual({
      channel: 'D024BE91L',
      text: 'CT &amp; MRI &lt;3 d',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'isocenter_message', event_payload: { message_id: 'm1' } },
    });
    expect(slack.chat('D024BE91L')[0]?.text).toBe('CT & MRI <3 d');
  });

  it('shows its buttons under the text', async () => {
    const buttons = [
      { id: 'yes@confirm', label: 'Yes & send' },
      { id: 'cancel', label: 'Cancel' },
    ];
    await send({ buttons });
    expect(slack.calls[0]?.payload['blocks']).toEqual([
      { type: 'section', text: { type: 'mrkdwn', text: 'Hello' } },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'button-0',
            text: { type: 'plain_text', text: 'Yes &amp; send' },
            value: 'yes@confirm',
          },
          {
            type: 'button',
            action_id: 'button-1',
            text: { type: 'plain_text', text: 'Cancel' },
            value: 'cancel',
          },
        ],
      },
    ]);
  });

  it('stays within the limits of blocks, whatever is escaped', async () => {
    const { buttons: most } = platform.limits;
    const buttons = Array.from({ length: most }, (_, index) => ({
      id: `b${String(index)}`,
      label: '& '.repeat(60),
    }));
    const text = `${'<'.repeat(1_900)} ${'&'.repeat(2_000)}`;
    expect(await send({ text, buttons })).toMatchObject({ kind: 'sent' });
    const [shown] = slack.chat('D024BE91L');
    expect(shown?.text.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    expect(shown?.buttons.map(({ value }) => value)).toEqual(buttons.map(({ id }) => id));
    expect(shown?.buttons[0]?.text).toMatch(/^(?:& )+&…$/);
  });

  it('is cut into several within the limit beforehand', () => {
    const parts = platform.split('word '.repeat(2_000));
    expect(parts.every((part) => part.length <= 4_000)).toBe(true);
    expect(parts.join(' ').length).toBe(9_999);
  });

  it('is to be tried again when Slack says when', async () => {
    slack.plan('chat.postMessage', { kind: 'too-many-requests', retryAfter: 7 });
    expect(await send()).toEqual({ kind: 'retry-after', seconds: 7, code: 'slack.ratelimited' });
    slack.plan('chat.postMessage', { kind: 'error', error: 'ratelimited' });
    expect(await send()).toEqual({ kind: 'retry-after', seconds: 30, code: 'slack.ratelimited' });
    slack.plan('chat.postMessage', { kind: 'error', status: 429, html: true });
    expect(await send()).toMatchObject({ kind: 'retry-after' });
    expect(slack.messages).toEqual([]);
  });

  it.each([
    ['invalid_auth', 'credentials-refused'],
    ['token_revoked', 'credentials-refused'],
    ['account_inactive', 'credentials-refused'],
    ['missing_scope', 'credentials-refused'],
    ['channel_not_found', 'recipient-gone'],
    ['is_archived', 'recipient-gone'],
    ['user_disabled', 'recipient-gone'],
    ['msg_too_long', 'message-refused'],
    ['no_text', 'message-refused'],
    ['invalid_blocks', 'message-refused'],
    ['something_new', 'message-refused'],
  ])('has failed for good after %s', async (error, code) => {
    slack.plan('chat.postMessage', { kind: 'error', error });
    expect(await send()).toEqual({ kind: 'permanent', code });
  });

  it.each([
    [401, 'credentials-refused'],
    [404, 'message-refused'],
  ])('has failed for good after a %s that is not of Slack', async (status, code) => {
    slack.plan('chat.postMessage', { kind: 'error', status, html: true });
    expect(await send()).toEqual({ kind: 'permanent', code });
  });

  it.each([
    ['the connection is dropped after Slack took it', { kind: 'drop' }],
    ['the answer is cut', { kind: 'cut' }],
    ['Slack fails inside', { kind: 'error', error: 'internal_error' }],
    ['Slack fails badly', { kind: 'error', status: 500, error: 'fatal_error' }],
    ['Slack is away', { kind: 'error', status: 503, error: 'service_unavailable' }],
    ['a gateway fails in HTML', { kind: 'error', status: 502, html: true }],
    ['a gateway answers in its place', { kind: 'error', status: 200, html: true }],
  ] as const)('is unknown, and never repeated, when %s', async (_, behaviour) => {
    slack.plan('chat.postMessage', behaviour);
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(slack.calls).toHaveLength(1);
  });

  it('leaves nothing in the log, and no token in what is known of a failure', async () => {
    const logs = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    );
    for (const kind of ['drop', 'cut', 'done'] as const) {
      if (kind !== 'done') slack.plan('chat.postMessage', { kind });
      expect(JSON.stringify(await send())).not.toContain(CREDENTIALS.botToken);
    }
    for (const log of logs) expect(log).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it('is unknown when its time is over', async () => {
    slack.plan('chat.postMessage', { kind: 'delay', ms: 2_000 });
    expect(await platform.send(MESSAGE, CREDENTIALS, AbortSignal.timeout(50))).toMatchObject({
      kind: 'unknown',
    });
  });

  it('was certainly not sent when nobody listens', async () => {
    const nowhere = new SlackPlatform(await deadRoot());
    expect(await nowhere.send(MESSAGE, CREDENTIALS, never)).toMatchObject({
      kind: 'retry-after',
      code: 'network.econnrefused',
    });
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
