import { FakeSlack } from '#test/fakes/slack';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const APP = { botToken: 'xoxb-123456789012-abcDEF', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };

interface Page<T> {
  readonly items: T[];
}
interface Message {
  readonly id: string;
  readonly text: string;
  readonly direction: string;
  readonly status: string;
}

describe('a practice on Slack', () => {
  let slack: FakeSlack;
  let system: System;
  let desk: Client;
  let channelId: string;
  let requestUrl: string;

  beforeAll(async () => {
    slack = await FakeSlack.start();
    slack.install(APP);
    system = await startSystem({
      env: { CONTEXTS: 'files,conversations,workflows', SLACK_API_ROOT: slack.root },
    });
    desk = await system.as('admin');
    const bots = await desk.get<Page<{ id: string }>>('/v1/bots');
    const channel = await desk.post<{ id: string }>('/v1/channels', {
      platform: 'slack',
      name: 'Slack',
      botId: bots.body.items[0]?.id,
      credentials: APP,
    });
    expect(channel.status).toBe(201);
    channelId = channel.body.id;
    requestUrl = `${system.settings.http.publicBaseUrl}/v1/webhooks/slack/${channelId}`;
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await slack?.stop();
  }, 30_000);

  const deliver = (body: Record<string, unknown>, options = {}) => slack.deliver(APP.botToken, body, options);

  /** Until nothing waits to be taken in, answered or sent any more. */
  const quiet = () => settled(system.owner);

  /** Does something as a person and waits for the bot's next answers. */
  async function answersTo(channel: string, body: Record<string, unknown>): Promise<string> {
    const before = slack.chat(channel).length;
    const response = await deliver(body);
    expect(response.status).toBe(200);
    await until('an answer', async () => slack.chat(channel).length > before);
    await quiet();
    return slack
      .chat(channel)
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  }
  const says = (channel: string, text: string) => answersTo(channel, slack.textEvent(channel, text));

  const stored = async () =>
    (await system.owner.query<{ n: string }>('SELECT count(*) AS n FROM inbound_event')).rows[0]?.n;

  const messagesOf = async (channel: string): Promise<Message[]> => {
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1',
      [channel],
    );
    const path = `/v1/conversations/${rows[0]?.id ?? ''}/messages?sort=position`;
    return (await desk.get<Page<Message>>(path)).body.items;
  };

  it('shows the account, and answers the challenge of the request URL', async () => {
    const channel = await until('the connection', async () => {
      const { body } = await desk.get<{ connection: string; account: string }>(`/v1/channels/${channelId}`);
      return body.connection === 'connected' && body;
    });
    expect(channel).toMatchObject({ account: '@isocenter (Clinic)', platform: 'slack' });
    expect(JSON.stringify(channel)).not.toContain(APP.botToken);
    await slack.setRequestUrl(APP.botToken, requestUrl);
    expect(await stored()).toBe('0');
  });

  it('answers what is written, and takes a repeated delivery once', async () => {
    const hello = slack.textEvent('D0000HELLO', 'hello');
    expect(await answersTo('D0000HELLO', hello)).toContain('automatic assistant');
    const before = await stored();
    const shown = slack.chat('D0000HELLO').length;
    for (const retry of [1, 2, 3]) expect((await deliver(hello, { retry })).status).toBe(200);
    expect((await deliver({ ...hello, event_id: 'Ev0TWIN' })).status).toBe(200);
    await quiet();
    expect(await stored()).toBe(before);
    expect(slack.chat('D0000HELLO')).toHaveLength(shown);
    const [received] = await messagesOf('D0000HELLO');
    expect(received).toMatchObject({ direction: 'inbound', text: 'hello' });
  });

  it('takes an order down, by words and by buttons', async () => {
    const channel = 'D0000ORDER';
    expect(await says(channel, 'I need an MRI of my left knee')).toContain('reason');
    await says(channel, 'knee pain after a fall');
    await says(channel, 'Ann Lee');
    await says(channel, '12 March 1980');
    await says(channel, 'skip');
    await says(channel, 'any time');
    expect(await says(channel, 'yes')).toContain('MRI of the left knee');
    const press = slack.pressPayload(channel, 'Yes');
    expect(await answersTo(channel, press)).toContain('front desk');
    const shown = slack.chat(channel).length;
    expect((await deliver(press)).status).toBe(200);
    await quiet();
    expect(slack.chat(channel)).toHaveLength(shown);
    const { rows } = await system.owner.query<{ request: object }>('SELECT request FROM order_intake');
    expect(rows).toMatchObject([{ request: { fullName: 'Ann Lee', modality: 'MR', laterality: 'L' } }]);
  }, 60_000);

  it('reads edits, files and characters that Slack escapes', async () => {
    const channel = 'D0000EDITS';
    const files = [{ id: 'F1', name: 'referral.pdf', mimetype: 'application/pdf', size: 12 }];
    const first = slack.textEvent(channel, 'a < b & c', { subtype: 'file_share', files });
    await answersTo(channel, first);
    const { ts } = first['event'] as { ts: string };
    const changed = slack.textEvent(channel, '', {
      subtype: 'message_changed',
      user: undefined,
      message: {
        type: 'message',
        user: 'U1',
        text: 'a &gt; b',
        ts,
        edited: { user: 'U1', ts: '1358878755.000001' },
      },
    });
    expect((await deliver(changed)).status).toBe(200);
    const edited = await until('the edit', async () => {
      const [message] = await messagesOf(channel);
      return message?.text === 'a > b' && message;
    });
    expect(edited).toMatchObject({ media: [{ kind: 'document', name: 'referral.pdf' }] });
  });

  it('says nothing in channels, nor to itself', async () => {
    const before = await stored();
    const ignored = [
      slack.textEvent('C0000000', 'hello', { channel_type: 'channel' }),
      slack.textEvent('C0000000', 'hello', { type: 'app_mention', channel_type: undefined }),
      slack.textEvent('D0000HELLO', 'hello', { bot_id: 'B0BOT' }),
    ];
    for (const body of ignored) expect((await deliver(body)).status).toBe(200);
    expect(await stored()).toBe(before);
  });

  it('sends nothing twice when the fate of a message is unknown', async () => {
    slack.plan('chat.postMessage', { kind: 'drop' });
    const channel = 'D0000DROPS';
    await deliver(slack.textEvent(channel, 'thank you'));
    await until('the unknown message', async () =>
      (await messagesOf(channel)).some(({ status }) => status === 'unknown'),
    );
    await quiet();
    expect(slack.chat(channel)).toHaveLength(2);
    expect((await messagesOf(channel)).map(({ status }) => status)).toEqual(['received', 'unknown', 'sent']);
  });

  it('waits when Slack says so, and keeps the order', async () => {
    slack.plan('chat.postMessage', { kind: 'too-many-requests', retryAfter: 1 });
    const channel = 'D0000WAITS';
    await deliver(slack.textEvent(channel, 'hello'));
    await until('both answers', async () => slack.chat(channel).length === 2);
    expect(slack.chat(channel)[0]?.text).toContain('automatic assistant');
    await quiet();
  });

  it('refuses old, forged, unsigned and misdirected calls, and stores nothing', async () => {
    const before = await stored();
    const event = slack.textEvent('D0000HELLO', 'forged');
    const now = Math.floor(Date.now() / 1000);
    expect((await deliver(event, { timestamp: now - 400 })).status).toBe(401);
    expect((await deliver(event, { timestamp: now + 400 })).status).toBe(401);
    expect((await deliver(event, { signingSecret: 'another0secret0of0someone' })).status).toBe(401);
    const forgedPress = { ...slack.pressPayload('D0000ORDER', 'Yes'), user: { id: 'U1' } };
    expect((await deliver(forgedPress, { signingSecret: 'another0secret0of0someone' })).status).toBe(401);
    const path = `/v1/webhooks/slack/${channelId}`;
    expect((await system.public.post(path, event)).status).toBe(401);
    expect((await system.public.post(`/v1/webhooks/telegram/${channelId}`, event)).status).toBe(404);
    expect((await system.public.get(`${path}?hub.challenge=x`)).status).toBe(401);
    expect((await deliver({ hello: 1 })).status).toBe(400);
    expect(await stored()).toBe(before);
  });
});
