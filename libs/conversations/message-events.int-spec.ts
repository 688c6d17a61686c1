import { WebSocket } from 'ws';
import { FakeMeta, type MetaAccount } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import { people, type Person } from '#test/fakes/people';
import { slackChanges } from '#test/fakes/slack-changes';
import { FakeSlack } from '#test/fakes/slack';
import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { isWaitedFor, whileHeld } from './testing/held-table.js';

const BOT_TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const APP = { botToken: 'xoxb-123456789012-abcDEF', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };
const META = { appSecret: '0123456789abcdef0123456789abcdef', verifyToken: 'meaty-ham-hock' };
const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: META.appSecret,
  name: 'Clinic',
};
const PAGE: MetaAccount = {
  ...NUMBER,
  product: 'messenger',
  id: '682498302938465',
  accessToken: 'EAAJB-page',
};

interface Page<T> {
  readonly items: T[];
}
interface Message {
  readonly id: string;
  readonly text: string;
  readonly direction: string;
  readonly media: object[];
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly reactions: { readonly contactId: string; readonly emoji: string; readonly at: string }[];
}

describe('what people do to messages after they were written', () => {
  let meta: FakeMeta;
  let slack: FakeSlack;
  let telegram: FakeTelegram;
  let system: System;
  let desk: Client;

  beforeAll(async () => {
    [meta, slack, telegram] = await Promise.all([FakeMeta.start(), FakeSlack.start(), FakeTelegram.start()]);
    meta.open(NUMBER);
    meta.open(PAGE);
    slack.install(APP);
    system = await startSystem({
      env: {
        CONTEXTS: 'files,conversations,workflows',
        META_GRAPH_ROOT: meta.root,
        SLACK_API_ROOT: slack.root,
        TELEGRAM_API_ROOT: telegram.root,
      },
    });
    desk = await system.as('admin');
    const botId = (await desk.get<Page<{ id: string }>>('/v1/bots')).body.items[0]?.id;
    const open = async (platform: string, credentials: object) => {
      const channel = await desk.post<{ id: string; webhookUrl: string }>('/v1/channels', {
        platform,
        name: platform,
        botId,
        credentials,
      });
      expect(channel.status).toBe(201);
      return `${system.settings.http.publicBaseUrl}/v1/webhooks/${platform}/${channel.body.id}`;
    };
    const number = { phoneNumberId: NUMBER.id, accessToken: NUMBER.accessToken };
    await meta.subscribe(NUMBER.id, await open('whatsapp', { ...number, ...META }), META.verifyToken);
    const page = { pageId: PAGE.id, pageAccessToken: PAGE.accessToken };
    await meta.subscribe(PAGE.id, await open('messenger', { ...page, ...META }), META.verifyToken);
    await slack.setRequestUrl(APP.botToken, await open('slack', APP));
    await open('telegram', { botToken: BOT_TOKEN });
    await until('the webhook', async () => telegram.webhookOf(BOT_TOKEN));
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await Promise.all([meta?.stop(), slack?.stop(), telegram?.stop()]);
  }, 30_000);

  const onWhatsapp = (thread: string) => people.onWhatsapp(meta, NUMBER, thread);
  const onMessenger = (thread: string) => people.onMessenger(meta, PAGE, thread);
  const onSlack = (thread: string) => people.onSlack(slack, APP.botToken, thread);
  const onTelegram = (thread: string) => people.onTelegram(telegram, BOT_TOKEN, thread);

  async function does({ deliver }: Person, call: object): Promise<void> {
    expect((await deliver(call)).status).toBe(200);
    await settled(system.owner);
  }

  async function messagesOf({ thread }: Person): Promise<Message[]> {
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1',
      [thread],
    );
    if (rows.length === 0) return [];
    const path = `/v1/conversations/${rows[0]?.id ?? ''}/messages?sort=position`;
    return (await desk.get<Page<Message>>(path)).body.items;
  }

  /** What the platform calls a message. */
  async function nameOf(message?: Message): Promise<string> {
    const select = 'SELECT platform_message_id AS name FROM message WHERE id = $1';
    const { rows } = await system.owner.query<{ name: string }>(select, [message?.id]);
    return rows[0]?.name ?? '';
  }

  const storedTexts = async (text: string): Promise<number> => {
    const { rows } = await system.owner.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM inbound_event WHERE event::text LIKE $1)
            + (SELECT count(*) FROM message WHERE text LIKE $1) AS n`,
      [`%${text}%`],
    );
    return Number(rows[0]?.n);
  };

  it.each([
    ['WhatsApp', () => onWhatsapp('16505552001')],
    ['Messenger', () => onMessenger('5555555555552001')],
    ['Slack', () => onSlack('D0000REACT')],
    ['Telegram', () => onTelegram('2001')],
  ])(
    'keeps a reaction on %s, changes it and takes it back, once each, and answers none',
    async (_, on) => {
      const person = on();
      const [first, second] = person.emoji;
      await does(person, person.writes('hello'));
      const before = await messagesOf(person);
      const ours = person.last();
      const shown = async () => {
        const messages = await messagesOf(person);
        expect(messages.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        expect(messages.slice(0, -1).every(({ reactions }) => reactions.length === 0)).toBe(true);
        return messages.at(-1)?.reactions.map(({ emoji }) => emoji);
      };
      const put = person.reacts(ours, first);
      await does(person, put);
      expect((await messagesOf(person)).at(-1)?.reactions).toEqual([
        { contactId: expect.any(String), emoji: first, at: expect.stringMatching(/^\d{4}-.*Z$/) },
      ]);
      await does(person, person.reacts(ours, second));
      expect(await shown()).toEqual([second]);
      await does(person, put);
      expect(await shown()).toEqual([second]);
      await does(person, person.takesBack(ours, second));
      await does(person, put);
      expect(await shown()).toEqual([]);
      expect(person.last()).toBe(ours);
    },
    30_000,
  );

  it.each([
    ['WhatsApp', () => onWhatsapp('16505552002')],
    ['Messenger', () => onMessenger('5555555555552002')],
    ['Slack', () => onSlack('D0000NOONE')],
    ['Telegram', () => onTelegram('2002')],
  ])('opens no conversation for a reaction on %s to what is not known', async (_, on) => {
    const person = on();
    await does(person, person.reacts('1360782400.498405', person.emoji[0]));
    expect(await messagesOf(person)).toEqual([]);
    await does(person, person.writes('hello'));
    const before = await messagesOf(person);
    await does(person, person.reacts('1360782400.498405', person.emoji[0]));
    expect(await messagesOf(person)).toEqual(before);
  });

  it('leaves another emoji of the person on Slack when one is taken back', async () => {
    const person = onSlack('D0000OTHER');
    await does(person, person.writes('hello'));
    const ours = person.last();
    await does(person, person.reacts(ours, ':eyes:'));
    await does(person, person.reacts(ours, ':heart:'));
    await does(person, person.takesBack(ours, ':eyes:'));
    expect((await messagesOf(person)).at(-1)?.reactions).toMatchObject([{ emoji: ':heart:' }]);
  });

  it('forgets on Slack what a person took back after it was answered, and keeps its place', async () => {
    const person = onSlack('D0000AFTER');
    const files = [{ id: 'F1', name: 'referral.pdf', mimetype: 'application/pdf', size: 12 }];
    const written = slack.textEvent(person.thread, 'mistyped secret', { subtype: 'file_share', files });
    await does(person, written);
    const before = await messagesOf(person);
    expect(before.length).toBeGreaterThan(1);
    expect(await storedTexts('mistyped secret')).toBe(2);
    const deleted = slackChanges.deletion(slack, written);
    await does(person, deleted);
    await does(person, { ...deleted, event_id: 'Ev0TWIN' });
    const [gone, ...answers] = await messagesOf(person);
    expect(gone).toMatchObject({ id: before[0]?.id, text: '', media: [], deletedAt: expect.any(String) });
    expect(answers).toEqual(before.slice(1));
    expect(await storedTexts('mistyped secret')).toBe(0);
    expect(await storedTexts('referral.pdf')).toBe(0);
    await does(person, written);
    const { ts } = written['event'] as { ts: string };
    const message = { type: 'message', user: 'U1', text: 'late secret', ts, edited: { user: 'U1', ts } };
    const edited = { subtype: 'message_changed', user: undefined, message };
    await does(person, slack.textEvent(person.thread, '', edited));
    expect(await messagesOf(person)).toEqual([gone, ...answers]);
    expect(await storedTexts('late secret')).toBe(0);
  });

  it.each([
    ['WhatsApp', () => onWhatsapp('16505552004'), WhatsappWebhooks.edit, NUMBER.id],
    ['Messenger', () => onMessenger('5555555555552004'), MessengerWebhooks.edit, PAGE.id],
  ])('keeps on %s what a person wrote anew, and answers it no second time', async (_, on, edit, account) => {
    const person = on();
    await does(person, person.writes('My rihgt knee hurts'));
    const before = await messagesOf(person);
    const call = edit(account, person.thread, await nameOf(before[0]), 'My right knee hurts');
    await does(person, call);
    await does(person, call);
    const [anew, ...others] = await messagesOf(person);
    expect(anew).toMatchObject({ text: 'My right knee hurts', editedAt: expect.any(String) });
    expect(others).toEqual(before.slice(1));
  });

  it('forgets on WhatsApp what a person took back', async () => {
    const person = onWhatsapp('16505552003');
    await does(person, person.writes('private matter'));
    const [written] = await messagesOf(person);
    await does(person, WhatsappWebhooks.revoke(NUMBER.id, person.thread, await nameOf(written)));
    expect((await messagesOf(person))[0]).toMatchObject({ text: '', deletedAt: expect.any(String) });
    expect(await storedTexts('private matter')).toBe(0);
  });

  it.each([
    ['waits to be answered', 'bot_version'],
    ['is being understood', 'knowledge_passage'],
  ])('does not answer what was taken back while it %s', async (_, table) => {
    const person = onSlack(`D0000${table.slice(0, 3).toUpperCase()}`);
    await does(person, person.writes('hello'));
    const before = await messagesOf(person);
    await whileHeld(system, table, async () => {
      const written = slack.textEvent(person.thread, 'When are you open on Saturday?');
      await person.deliver(written);
      await until('the message', async () => (await messagesOf(person)).length > before.length);
      await until('the bot to get there', () => isWaitedFor(system, table));
      await person.deliver(slackChanges.deletion(slack, written));
      await until('the deletion', async () => (await messagesOf(person)).at(-1)?.deletedAt);
    });
    expect((await messagesOf(person)).slice(before.length)).toMatchObject([{ text: '' }]);
    await does(person, person.writes('When are you open on Saturday?'));
    expect((await messagesOf(person)).at(-1)?.text).toContain('9:00 to 13:00');
  });

  it('changes nothing when what was taken back is not known, or is ours', async () => {
    const person = onSlack('D0000KNOWN');
    await does(person, slackChanges.deletion(slack, slack.textEvent(person.thread, 'unheard')));
    expect(await messagesOf(person)).toEqual([]);
    await does(person, person.writes('hello'));
    const before = await messagesOf(person);
    const ours = slack.textEvent(person.thread, 'x', { ts: person.last(), user: 'U1' });
    await does(person, slackChanges.deletion(slack, ours));
    expect(await messagesOf(person)).toEqual(before);
  });

  it('tells the staff of every change', async () => {
    const person = onSlack('D0000STAFF');
    const written = slack.textEvent(person.thread, 'hello');
    await does(person, written);
    const url = `${desk.baseUrl.replace('http', 'ws')}/v1/conversations/socket`;
    const inbox = new WebSocket(url, ['isocenter', `bearer.${desk.token ?? ''}`]);
    const heard: { type: string; messageId?: string }[] = [];
    inbox.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString('utf8')) as { type: string }));
    const announced = (times: number) =>
      until(`announcement ${String(times)}`, async () => heard.length > times && heard.at(-1));
    await announced(0);
    const expected = { type: 'message', messageId: (await messagesOf(person))[0]?.id };
    await does(person, person.reacts((written['event'] as { ts: string }).ts, ':eyes:'));
    expect(await announced(1)).toMatchObject(expected);
    await does(person, slackChanges.deletion(slack, written));
    expect(await announced(2)).toMatchObject(expected);
    inbox.close();
  });
});
