import { FakeMeta, type MetaAccount, type MetaMessage } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const APP_SECRET = '0123456789abcdef0123456789abcdef';
const VERIFY_TOKEN = 'meaty-ham-hock';
const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: APP_SECRET,
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
  readonly status: string;
}

describe("a practice on Meta's messengers", () => {
  let meta: FakeMeta;
  let system: System;
  let desk: Client;
  let channels: Readonly<Record<MetaAccount['product'], string>>;

  beforeAll(async () => {
    meta = await FakeMeta.start();
    meta.open(NUMBER);
    meta.open(PAGE);
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', META_GRAPH_ROOT: meta.root },
    });
    desk = await system.as('admin');
    const bots = await desk.get<Page<{ id: string }>>('/v1/bots');
    const shared = { appSecret: APP_SECRET, verifyToken: VERIFY_TOKEN };
    const open = async (platform: string, credentials: object) => {
      const botId = bots.body.items[0]?.id;
      const channel = await desk.post<{ id: string }>('/v1/channels', {
        platform,
        name: platform,
        botId,
        credentials: { ...credentials, ...shared },
      });
      expect(channel.status).toBe(201);
      return channel.body.id;
    };
    channels = {
      whatsapp: await open('whatsapp', { phoneNumberId: NUMBER.id, accessToken: NUMBER.accessToken }),
      messenger: await open('messenger', { pageId: PAGE.id, pageAccessToken: PAGE.accessToken }),
    };
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await meta?.stop();
  }, 30_000);

  const addressOf = (product: MetaAccount['product']) =>
    `${system.settings.http.publicBaseUrl}/v1/webhooks/${product}/${channels[product]}`;

  const deliver = async (account: MetaAccount, body: object) => {
    expect((await meta.deliver(account.id, body)).status).toBe(200);
  };

  async function says(account: MetaAccount, from: string, body: object): Promise<MetaMessage[]> {
    const before = meta.chat(from).length;
    await deliver(account, body);
    await until('an answer', async () => meta.chat(from).length > before);
    await settled(system.owner);
    return meta.chat(from).slice(before);
  }

  async function conversationOf(thread: string): Promise<string> {
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1 ORDER BY created_at DESC LIMIT 1',
      [thread],
    );
    return rows[0]?.id ?? '';
  }

  async function statusesOf(thread: string): Promise<string[]> {
    const path = `/v1/conversations/${await conversationOf(thread)}/messages?sort=position`;
    const { body } = await desk.get<Page<Message>>(path);
    return body.items.filter(({ direction }) => direction === 'outbound').map(({ status }) => status);
  }

  /** The person's conversation in the hands of the staff. */
  async function takenOver(thread: string) {
    const id = await conversationOf(thread);
    await desk.post(`/v1/conversations/${id}/take-over`);
    const reply = () => desk.post(`/v1/conversations/${id}/messages`, { text: 'Good day, this is Maria.' });
    return { id, reply };
  }

  /** Lets it be so long ago that the person last wrote. */
  const age = (conversationId: string, interval: string) =>
    system.owner.query(
      `UPDATE message SET occurred_at = clock_timestamp() - $2::interval
       WHERE conversation_id = $1 AND direction = 'inbound'`,
      [conversationId, interval],
    );

  const stored = async (): Promise<number> =>
    Number((await system.owner.query<{ n: string }>('SELECT count(*) AS n FROM inbound_event')).rows[0]?.n);

  it.each([
    ['whatsapp', NUMBER, 'Clinic, +1 555-012-3456'],
    ['messenger', PAGE, 'Clinic'],
  ] as const)(
    'connects %s, and answers the challenge to its own token only',
    async (product, { id }, name) => {
      await until('the connection', async () => {
        const { body } = await desk.get<{ account: string }>(`/v1/channels/${channels[product]}`);
        expect(JSON.stringify(body)).not.toContain('EAAJB');
        return body.account === name;
      });
      expect(await meta.subscribe(id, addressOf(product), 'another-token')).toBe(false);
      expect(await meta.subscribe(id, addressOf(product), VERIFY_TOKEN)).toBe(true);
    },
  );

  it('answers on WhatsApp, and understands its buttons', async () => {
    const person = '16505551001';
    const say = (text: string) => says(NUMBER, person, WhatsappWebhooks.text(NUMBER.id, person, text));
    expect((await say('Grüß Gott'))[0]?.text).toContain('automatic assistant');
    const asked = (await say('I need an examination')).at(-1);
    const label = asked?.buttons.find(({ id }) => id.startsWith('modality:MR'))?.title ?? '';
    const [next] = asked ? await says(NUMBER, person, WhatsappWebhooks.press(asked, label)) : [];
    expect(next?.text).toContain('Which part of the body');
    const { rows } = await system.owner.query<{ text: string }>(
      `SELECT m.text FROM message m JOIN conversation c ON c.id = m.conversation_id
       WHERE c.thread_key = $1 AND m.direction = 'inbound' ORDER BY m.position`,
      [person],
    );
    expect(rows.map(({ text }) => text)).toEqual(['Grüß Gott', 'I need an examination', label]);
  }, 30_000);

  it('answers on Messenger, and understands its quick replies', async () => {
    const person = '5555555555551001';
    const say = (text: string) => says(PAGE, person, MessengerWebhooks.text(PAGE.id, person, text));
    expect((await say('hello'))[0]?.text).toContain('automatic assistant');
    const asked = (await say('I need an examination')).at(-1);
    const label = asked?.buttons.find(({ id }) => id.startsWith('modality:MR'))?.title ?? '';
    const [next] = asked ? await says(PAGE, person, MessengerWebhooks.press(asked, label)) : [];
    expect(next?.text).toContain('Which part of the body');
  }, 30_000);

  it.each([
    ['WhatsApp', NUMBER, '16505551002', WhatsappWebhooks.text],
    ['Messenger', PAGE, '5555555555551002', MessengerWebhooks.text],
  ])('takes a repeated call of %s once', async (_, account, person, text) => {
    const hello = text(account.id, person, 'hello');
    await says(account, person, hello);
    const [events, answers] = [await stored(), meta.chat(person).length];
    await Promise.all(Array.from({ length: 5 }, () => deliver(account, hello)));
    await settled(system.owner);
    expect(await stored()).toBe(events);
    expect(meta.chat(person)).toHaveLength(answers);
  });

  it.each([
    ['whatsapp', NUMBER, '16505551003'],
    ['messenger', PAGE, '5555555555551003'],
  ] as const)(
    'refuses %s calls with a wrong signature, and stores nothing',
    async (product, { id }, person) => {
      const before = await stored();
      const forged =
        product === 'whatsapp'
          ? WhatsappWebhooks.text(id, person, 'forged')
          : MessengerWebhooks.text(id, person, 'forged');
      expect((await meta.deliver(id, forged, 'another secret')).status).toBe(401);
      expect((await system.public.post(`/v1/webhooks/${product}/${channels[product]}`, forged)).status).toBe(
        401,
      );
      expect((await meta.deliver(id, { object: 'instagram' })).status).toBe(400);
      expect(await stored()).toBe(before);
    },
  );

  it('ends at read, in whatever order and however often statuses come', async () => {
    const person = '16505551004';
    const answers = await says(NUMBER, person, WhatsappWebhooks.text(NUMBER.id, person, 'hello'));
    for (const answer of answers)
      for (const status of ['read', 'sent', 'delivered', 'read', 'sent'] as const)
        await deliver(NUMBER, WhatsappWebhooks.status(answer, status));
    await until('the statuses', async () => (await statusesOf(person)).every((status) => status === 'read'));
    await settled(system.owner);
    expect(await statusesOf(person)).toEqual(answers.map(() => 'read'));
  });

  it('settles a message of unknown fate by what WhatsApp tells of it later, and sends nothing twice', async () => {
    const person = '16505551005';
    meta.plan('messages', { kind: 'drop' }, { kind: 'cut' });
    await deliver(NUMBER, WhatsappWebhooks.text(NUMBER.id, person, 'hello'));
    await until('the answers', async () => meta.chat(person).length === 2);
    await settled(system.owner);
    expect(await statusesOf(person)).toEqual(['unknown', 'unknown']);
    const [first, second] = meta.chat(person) as [MetaMessage, MetaMessage];
    await deliver(NUMBER, WhatsappWebhooks.status(first, 'delivered'));
    await deliver(NUMBER, WhatsappWebhooks.status(second, 'failed', 131026));
    await settled(system.owner);
    expect(await statusesOf(person)).toEqual(['delivered', 'failed']);
    expect(meta.chat(person)).toHaveLength(2);
  });

  it('settles a message of unknown fate by its echo on Messenger, and not by what is told of others', async () => {
    const person = '5555555555551005';
    meta.plan('messages', { kind: 'drop' });
    await deliver(PAGE, MessengerWebhooks.text(PAGE.id, person, 'hello'));
    await until('the answers', async () => meta.chat(person).length === 2);
    const [first, second] = meta.chat(person) as [MetaMessage, MetaMessage];
    const told = async (webhook: object): Promise<string[]> => {
      await deliver(PAGE, webhook);
      await settled(system.owner);
      return statusesOf(person);
    };
    await settled(system.owner);
    expect(await statusesOf(person)).toEqual(['unknown', 'sent']);
    expect(await told(MessengerWebhooks.read(second))).toEqual(['unknown', 'read']);
    expect(await told(MessengerWebhooks.delivery(second))).toEqual(['unknown', 'read']);
    expect(await told(MessengerWebhooks.echo(first))).toEqual(['sent', 'read']);
    expect(await told(MessengerWebhooks.delivery(first))).toEqual(['delivered', 'read']);
    expect(await told(MessengerWebhooks.read(first))).toEqual(['read', 'read']);
  });

  it('refuses what the staff write on WhatsApp a day after the person did', async () => {
    const person = '16505551006';
    await says(NUMBER, person, WhatsappWebhooks.text(NUMBER.id, person, 'I want to talk to a person'));
    const { id, reply } = await takenOver(person);
    expect((await reply()).status).toBe(201);
    await settled(system.owner);
    await age(id, '25 hours');
    expect(await reply()).toMatchObject({ status: 409, body: { code: 'conversations.window-closed' } });
  });

  it('sends calls as long as Meta makes them, and no longer ones', async () => {
    const padded = (bytes: number) => ({ object: 'page', entry: [], padding: 'x'.repeat(bytes) });
    expect((await meta.deliver(PAGE.id, padded(3_000_000))).status).toBe(200);
    expect((await meta.deliver(PAGE.id, padded(5_000_000))).status).toBe(413);
  });

  it('lets the staff answer on Messenger for a week, marked as theirs after a day', async () => {
    const person = '5555555555551006';
    await says(PAGE, person, MessengerWebhooks.text(PAGE.id, person, 'I want to talk to a person'));
    const { id, reply } = await takenOver(person);
    expect((await reply()).status).toBe(201);
    await settled(system.owner);
    expect(meta.calls.at(-1)?.payload).toMatchObject({ messaging_type: 'RESPONSE' });
    await age(id, '25 hours');
    expect((await reply()).status).toBe(201);
    await settled(system.owner);
    expect(meta.calls.at(-1)?.payload).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
    await age(id, '8 days');
    expect(await reply()).toMatchObject({ status: 409, body: { code: 'conversations.window-closed' } });
  });
});
