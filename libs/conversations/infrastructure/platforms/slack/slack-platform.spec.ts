import { createHmac } from 'node:crypto';
import { FakeSlack } from '#test/fakes/slack';
import { SlackPlatform } from './slack-platform.js';

// Worked example of https://docs.slack.dev/authentication/verifying-requests-from-slack
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const TIMESTAMP = 1531420618;
const SIGNATURE = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
const SIGNED = Buffer.from(
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar' +
    '&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com' +
    '%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14' +
    'd10d2c447fce8b6703c',
);
const CREDENTIALS = { botToken: 'xoxb-123456789012-abcDEF', signingSecret: SECRET };
const never = new AbortController().signal;
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('a call of Slack', () => {
  const at = (seconds: number) => new SlackPlatform('http://127.0.0.1:9', () => seconds * 1000);
  const platform = at(TIMESTAMP);
  const verify = (headers: Record<string, string | string[]>, rawBody = SIGNED, by = platform) =>
    by.verify({ rawBody, headers }, CREDENTIALS);
  const headers = (signature: string, timestamp = String(TIMESTAMP)) => ({
    'x-slack-signature': signature,
    'x-slack-request-timestamp': timestamp,
  });

  it('is let in by the signature of its time and bytes, as Slack computes it', async () => {
    expect(await verify(headers(SIGNATURE))).toEqual({ verified: true });
    const wrong = { verified: false, reason: 'wrong' };
    expect(await verify(headers(SIGNATURE), Buffer.concat([SIGNED, Buffer.from(' ')]))).toEqual(wrong);
    expect(await verify(headers(SIGNATURE, String(TIMESTAMP + 1)))).toEqual(wrong);
    expect(await verify(headers(SIGNATURE.replace('v0=', 'v1=')))).toEqual(wrong);
    expect(await verify(headers(''))).toEqual(wrong);
    expect(await verify(headers(SIGNATURE, 'yesterday'))).toEqual(wrong);
  });

  it('is signed over its very bytes, also those that are no text', async () => {
    const rawBody = Buffer.from([0xff, 0xfe, 0x00]);
    const digest = createHmac('sha256', SECRET).update(`v0:${TIMESTAMP}:`).update(rawBody).digest('hex');
    expect(await verify(headers(`v0=${digest}`), rawBody)).toEqual({ verified: true });
  });

  it('is refused five minutes after or before its time, whatever its signature', async () => {
    expect(await verify(headers(SIGNATURE), SIGNED, at(TIMESTAMP + 300))).toEqual({ verified: true });
    expect(await verify(headers(SIGNATURE), SIGNED, at(TIMESTAMP - 300))).toEqual({ verified: true });
    const expired = { verified: false, reason: 'expired' };
    expect(await verify(headers(SIGNATURE), SIGNED, at(TIMESTAMP + 301))).toEqual(expired);
    expect(await verify(headers(SIGNATURE), SIGNED, at(TIMESTAMP - 301))).toEqual(expired);
    expect(await verify(headers('v0=forged'), SIGNED, at(TIMESTAMP + 301))).toEqual(expired);
  });

  it('is refused without its headers, or with several', async () => {
    const missing = { verified: false, reason: 'missing' };
    expect(await verify({})).toEqual(missing);
    expect(await verify({ 'x-slack-signature': SIGNATURE })).toEqual(missing);
    expect(await verify({ 'x-slack-request-timestamp': String(TIMESTAMP) })).toEqual(missing);
    expect(await verify({ ...headers(SIGNATURE), 'x-slack-signature': [SIGNATURE, 'x'] })).toEqual(missing);
  });

  it('that asks for its challenge gets it, and gives no event', () => {
    // Sample of https://docs.slack.dev/reference/events/url_verification
    const asked = bytes({
      token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
      challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
      type: 'url_verification',
    });
    expect(platform.normalise(asked)).toEqual([]);
    expect(platform.reply(asked)).toEqual({
      challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
    });
  });
});

describe('a Slack channel', () => {
  let slack: FakeSlack;
  let platform: SlackPlatform;

  beforeEach(async () => {
    slack = await FakeSlack.start();
    slack.install(CREDENTIALS);
    platform = new SlackPlatform(slack.root);
  });
  afterEach(() => slack.stop());

  const connect = () => platform.connect('https://clinic.test/v1/webhooks/slack/c1', CREDENTIALS, never);

  it('learns the name of its bot and of the workspace', async () => {
    expect(await connect()).toEqual({ kind: 'connected', account: '@isocenter (Clinic)' });
    expect(slack.calls).toMatchObject([{ method: 'auth.test', token: CREDENTIALS.botToken }]);
  });

  it.each(['invalid_auth', 'account_inactive', 'token_revoked'])('is not opened after %s', async (error) => {
    slack.plan('auth.test', { kind: 'error', error });
    expect(await connect()).toEqual({ kind: 'permanent', code: 'credentials-refused' });
  });

  it('is tried again when that can help', async () => {
    slack.plan('auth.test', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'drop' });
    expect(await connect()).toEqual({ kind: 'retry-after', seconds: 9, code: 'slack.ratelimited' });
    expect(await connect()).toMatchObject({ kind: 'retry-after', seconds: 10 });
    expect(await connect()).toMatchObject({ kind: 'connected' });
  });

  it('is opened by a bot token and a signing secret', () => {
    expect(platform.credentials.safeParse(CREDENTIALS).success).toBe(true);
    for (const other of [
      { botToken: 'xoxp-123456789012-abc' },
      { signingSecret: '' },
      { appToken: 'xapp-1' },
      { botToken: undefined },
    ])
      expect(platform.credentials.safeParse({ ...CREDENTIALS, ...other }).success).toBe(false);
  });

  it('is written to at any time, and acknowledges a press by answering it', async () => {
    expect(platform.openUntil(new Date(0), false)).toBeNull();
    await platform.acknowledge();
    expect(slack.calls).toEqual([]);
  });
});
