import { FakeMeta, type MetaAccount, type MetaMessage } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const SHARED = { appSecret: '0123456789abcdef0123456789abcdef', verifyToken: 'meaty-ham-hock' };
const CLINIC = { accessToken: 'EAAJB-clinic', appSecret: SHARED.appSecret, name: 'Clinic' };
const NUMBER: MetaAccount = { product: 'whatsapp', id: '106540352242922', ...CLINIC };
const PAGE: MetaAccount = { product: 'messenger', id: '682498302938465', ...CLINIC };

const statusOfWhatsapp = (message: MetaMessage): object => WhatsappWebhooks.status(message, 'delivered');

interface Shown {
  readonly text: string;
  readonly authorKind: string;
  readonly authorId: string | null;
  readonly status: string;
}
interface Conversation {
  readonly id: string;
  readonly status: string;
  readonly answeredOutside: string | null;
}

describe("a practice on Meta's messengers that is not on Isocenter alone", () => {
  let meta: FakeMeta;
  let system: System;
  let desk: Client;

  beforeAll(async () => {
    meta = await FakeMeta.start();
    meta.open(NUMBER);
    meta.open(PAGE);
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', META_GRAPH_ROOT: meta.root },
    });
    desk = await system.as('admin');
    const bots = await desk.get<{ items: { id: string }[] }>('/v1/bots');
    for (const [{ product: platform, id }, credentials] of [
      [NUMBER, { phoneNumberId: NUMBER.id, accessToken: NUMBER.accessToken }],
      [PAGE, { pageId: PAGE.id, pageAccessToken: PAGE.accessToken }],
    ] as const) {
      const fields = { platform, name: platform, botId: bots.body.items[0]?.id };
      const channel = await desk.post<{ id: string }>('/v1/channels', {
        ...fields,
        credentials: { ...credentials, ...SHARED },
      });
      const address = `${system.settings.http.publicBaseUrl}/v1/webhooks/${platform}/${channel.body.id}`;
      expect(await meta.subscribe(id, address, SHARED.verifyToken)).toBe(true);
    }
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await meta?.stop();
  }, 30_000);

  /** Tells of something, and waits until all that follows from it is done. */
  async function tell(account: MetaAccount, ...calls: object[]): Promise<void> {
    for (const call of calls) expect((await meta.deliver(account.id, call)).status).toBe(200);
    await until('the end of the work', async () => {
      const { rows } = await system.owner.query<{ n: string }>(
        `SELECT (SELECT count(*) FROM message WHERE status = 'pending')
              + (SELECT count(*) FROM inbound_event WHERE taken_in_at IS NULL)
              + (SELECT count(*) FROM delivery WHERE state = 'pending' AND available_at <= now() + interval '1 minute')
              + (SELECT count(*) FROM outbox WHERE NOT fanned_out) AS n`,
      );
      return Number(rows[0]?.n) === 0;
    });
  }

  async function conversationOf(thread: string): Promise<Conversation> {
    const { rows } = await system.owner.query<{ id: string }>(
      'SELECT id FROM conversation WHERE thread_key = $1 ORDER BY created_at DESC LIMIT 1',
      [thread],
    );
    return (await desk.get<Conversation>(`/v1/conversations/${rows[0]?.id ?? ''}`)).body;
  }
  async function messagesOf(thread: string): Promise<Shown[]> {
    const { id } = await conversationOf(thread);
    return (await desk.get<{ items: Shown[] }>(`/v1/conversations/${id}/messages?sort=position`)).body.items;
  }
  const statusOf = async (thread: string): Promise<string[]> =>
    (await messagesOf(thread)).filter(({ authorKind }) => authorKind === 'bot').map(({ status }) => status);

  it.each([
    ["Meta's inbox", PAGE, '5555555555553001', MessengerWebhooks, 'meta-inbox'],
    ['the Business app', NUMBER, '16505553001', WhatsappWebhooks, 'whatsapp-business-app'],
  ] as const)(
    'shows what is answered in %s once, sends nothing of it, and silences the bot',
    async (_, account, person, calls, place) => {
      await tell(account, calls.text(account.id, person, 'hello'));
      const before = meta.chat(person).length;
      expect(before).toBeGreaterThan(0);
      const answer = calls.answer(account.id, person, 'Good day, this is Maria.');
      await tell(account, answer, answer, calls.text(account.id, person, 'I need an examination'));
      expect(meta.chat(person)).toHaveLength(before);
      expect((await messagesOf(person)).filter(({ authorKind }) => authorKind === 'outside')).toMatchObject([
        { text: 'Good day, this is Maria.', authorId: place, status: 'sent' },
      ]);
      const { id, ...conversation } = await conversationOf(person);
      expect(conversation).toMatchObject({ status: 'human', answeredOutside: place });
      // Whoever is here may go on, and the bot when it is told to.
      expect((await desk.post(`/v1/conversations/${id}/take-over`)).status).toBeLessThan(300);
      expect((await desk.post(`/v1/conversations/${id}/messages`, { text: 'Maria again.' })).status).toBe(
        201,
      );
      await desk.post(`/v1/conversations/${id}/hand-back`);
      await tell(account, calls.text(account.id, person, 'hello'));
      expect(meta.chat(person).length).toBeGreaterThan(before + 1);
      expect((await conversationOf(person)).answeredOutside).toBeNull();
    },
    60_000,
  );

  it('has a conversation with whom it wrote to first', async () => {
    const person = '16505553002';
    await tell(NUMBER, WhatsappWebhooks.answer(NUMBER.id, person, 'Your appointment is at nine.'));
    expect(await messagesOf(person)).toMatchObject([{ authorKind: 'outside', status: 'sent' }]);
    expect(await conversationOf(person)).toMatchObject({ status: 'human' });
    expect(meta.chat(person)).toEqual([]);
  }, 30_000);

  it('sees what it changes there', async () => {
    const person = '16505553003';
    const answer = WhatsappWebhooks.answer(NUMBER.id, person, 'At nine') as {
      entry: { changes: { value: { message_echoes: { id: string }[] } }[] }[];
    };
    const named = answer.entry[0]?.changes[0]?.value.message_echoes[0]?.id ?? '';
    const change = (id: string, what: object) => {
      const next = structuredClone(answer);
      Object.assign(next.entry[0]?.changes[0]?.value.message_echoes[0] ?? {}, {
        id,
        text: undefined,
        ...what,
      });
      return next;
    };
    const edit = { original_message_id: named, message: { type: 'text', text: { body: 'At ten' } } };
    await tell(NUMBER, answer, change('wamid.edit', { type: 'edit', edit }));
    expect(await messagesOf(person)).toMatchObject([{ text: 'At ten' }]);
    await tell(NUMBER, change('wamid.end', { type: 'revoke', revoke: { original_message_id: named } }));
    expect(await messagesOf(person)).toMatchObject([{ text: '', authorKind: 'outside' }]);
    const { rows } = await system.owner.query(`SELECT FROM inbound_event WHERE event::text LIKE '%At nine%'`);
    expect(rows).toEqual([]);
  }, 30_000);

  it('leaves a thread to the application that has it, and answers once it is its own again', async () => {
    const person = '5555555555553004';
    const standby = (call: object) => MessengerWebhooks.inStandby(call);
    await tell(PAGE, standby(MessengerWebhooks.text(PAGE.id, person, 'hello there')));
    await tell(PAGE, standby(MessengerWebhooks.answer(PAGE.id, person, 'Beep', 1517776481860111)));
    expect(meta.chat(person)).toEqual([]);
    expect(await conversationOf(person)).toMatchObject({ status: 'human', answeredOutside: 'standby' });
    expect((await messagesOf(person)).map(({ text }) => text)).toEqual(['hello there', 'Beep']);
    await tell(PAGE, MessengerWebhooks.text(PAGE.id, person, 'hello'));
    expect(meta.chat(person).length).toBeGreaterThan(0);
    expect(await conversationOf(person)).toMatchObject({ status: 'bot', answeredOutside: null });
  }, 30_000);

  it.each([
    ['a delivery on Messenger', PAGE, '5555555555553005', MessengerWebhooks.delivery, 'delivered'],
    ['a reading on Messenger', PAGE, '5555555555553006', MessengerWebhooks.read, 'read'],
    ['a status of WhatsApp', NUMBER, '16505553005', statusOfWhatsapp, 'delivered'],
  ] as const)(
    'does not lose %s that overtakes the answer to the send',
    async (_, account, person, told, status) => {
      const { text } = account === PAGE ? MessengerWebhooks : WhatsappWebhooks;
      meta.plan('messages', { kind: 'delay', ms: 1_500 });
      expect((await meta.deliver(account.id, text(account.id, person, 'hello'))).status).toBe(200);
      await until('the message', async () => meta.chat(person).length > 0);
      const [first] = meta.chat(person) as [MetaMessage];
      expect(await statusOf(person)).toContain('sending');
      await tell(account, told(first));
      await until('the answer', async () => !(await statusOf(person)).includes('sending'));
      expect((await statusOf(person))[0]).toBe(status);
    },
    30_000,
  );
});
