import { FakeTelegram } from '#test/fakes/telegram';
import type { Client } from '#test/support/client';
import { settled } from '#test/support/settled';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

interface Page<T> {
  readonly items: T[];
}

describe('flows on the workflow engine', () => {
  let telegram: FakeTelegram;
  let system: System;
  let desk: Client;

  beforeAll(async () => {
    telegram = await FakeTelegram.start();
    system = await startSystem({
      env: { CONTEXTS: 'conversations,workflows,imaging', TELEGRAM_API_ROOT: telegram.root },
    });
    desk = await system.as('admin');
    const bots = await desk.get<Page<{ id: string }>>('/v1/bots');
    await desk.post('/v1/channels', {
      platform: 'telegram',
      name: 'Telegram',
      botId: bots.body.items[0]?.id,
      credentials: { botToken: TOKEN },
    });
    await until('the webhook', async () => telegram.webhookOf(TOKEN));
  }, 60_000);

  afterAll(async () => {
    await system?.stop();
    await telegram?.stop();
  }, 30_000);

  /** Writes as a person and waits until everything that follows is done. */
  async function says(chat: number, ...texts: string[]): Promise<string> {
    let before = 0;
    for (const text of texts) {
      before = telegram.chat(chat).length;
      expect((await telegram.deliver(TOKEN, telegram.textUpdate(chat, text))).status).toBe(200);
      await until(`an answer to "${text}"`, async () => telegram.chat(chat).length > before);
      await settled(system.owner);
    }
    return said(chat, before);
  }

  const said = (chat: number, since = 0): string =>
    telegram
      .chat(chat)
      .slice(since)
      .map(({ text }) => text)
      .join('\n');

  /** Lets every timer of the practice's workflows come due. */
  const timePasses = (timer: string) =>
    system.owner.query(
      `UPDATE delivery SET available_at = now() - interval '1 second', delayed = true
       WHERE state = 'pending' AND available_at > now()
         AND event_id IN (SELECT id FROM workflow_timer WHERE name = $1 AND status = 'scheduled')`,
      [timer],
    );

  const instances = async (): Promise<{ template_name: string; state: string; data: object }[]> =>
    (
      await system.owner.query<{ template_name: string; state: string; data: object }>(
        `SELECT template_name, state, context AS data FROM workflow_instance WHERE subject_type = 'conversation-flow' ORDER BY started_at`,
      )
    ).rows;

  /** The number of the newest order. */
  const orderNumber = async (): Promise<string> => {
    const { rows } = await system.owner.query<{ number: string }>(
      'SELECT accession_number AS number FROM imaging_order ORDER BY created_at DESC LIMIT 1',
    );
    return rows[0]!.number;
  };

  const conversationOf = async (chat: number): Promise<{ id: string; status: string }> => {
    const { rows } = await system.owner.query<{ id: string; status: string }>(
      'SELECT id, status FROM conversation WHERE thread_key = $1',
      [String(chat)],
    );
    return rows[0]!;
  };

  it('asks as the workflow says, which knows what is filled and nothing of what it is', async () => {
    expect(await says(1, 'hello', 'I need an MRI of my left knee')).toContain('reason');
    await says(1, 'knee pain after a fall', 'Ann Lee');
    const [run] = await instances();
    expect(run).toMatchObject({ template_name: 'order-intake', state: 'date-of-birth' });
    expect(run?.data).toMatchObject({ examination: true, fullName: true, dateOfBirth: false });
    expect(JSON.stringify(run)).not.toContain('Ann');
  }, 30_000);

  it('reminds of an open question once, and puts the flow aside after a long silence', async () => {
    let before = telegram.chat(1).length;
    await timePasses('reminder');
    await until('the reminder', async () => telegram.chat(1).length > before);
    await settled(system.owner);
    expect(said(1, before)).toMatch(/still there[^]*date of birth/);
    before = telegram.chat(1).length;
    await timePasses('silence');
    await until('the end', async () => telegram.chat(1).length > before);
    await settled(system.owner);
    expect(said(1, before)).toContain('put your request aside');
    expect((await instances())[0]?.state).toBe('timed-out');
    expect(await says(1, '12 March 1980')).not.toContain('phone');
  }, 30_000);

  it('begins again where it was put aside just when the answer came', async () => {
    await says(2, 'hello', 'I want to book an examination');
    await system.owner.query(
      `UPDATE workflow_instance SET state = 'timed-out', category = 'done' WHERE subject_type = 'conversation-flow' AND state = 'examination'`,
    );
    expect(await says(2, 'MRI of the left knee')).toContain('reason');
    expect((await instances()).filter(({ state }) => state === 'reason')).toHaveLength(1);
  }, 30_000);

  it('tells how far an order is to whoever shows that it is theirs, and to nobody else', async () => {
    const patient = await desk.post<{ id: string }>('/v1/patients', {
      name: 'Ada Okafor',
      birthDate: '1975-06-02',
    });
    expect(patient.status).toBe(201);
    const order = await desk.post<{ id: string }>('/v1/orders', {
      patientId: patient.body.id,
      procedureName: 'CT of the abdomen',
      modality: 'CT',
    });
    expect(order.status).toBe(201);
    const number = await orderNumber();
    await says(3, 'hello', 'are my results ready?');
    const wrong = await says(3, number, '3 June 1975');
    expect(wrong).toContain('no order with this number and this date of birth');
    expect(await says(3, number, '2 June 1975')).toContain('CT of the abdomen');
  }, 30_000);

  it('takes down a wish for another time, with a note for the front desk', async () => {
    const number = await orderNumber();
    await says(4, 'hello', 'I need to change my appointment', number, '2 June 1975', 'any time');
    expect(await says(4, 'yes')).toContain('A colleague will confirm it here');
    const { id, status } = await conversationOf(4);
    expect(status).toBe('waiting');
    const notes = await desk.get<Page<{ text: string }>>(`/v1/conversations/${id}/notes`);
    expect(notes.body.items[0]?.text).toContain(number);
  }, 30_000);

  it('can be explained, stage by stage and without a word of the person', async () => {
    const { id } = await conversationOf(3);
    const { body } = await desk.get<Page<{ id: string; direction: string }>>(
      `/v1/conversations/${id}/messages?sort=position`,
    );
    const reply = body.items.findLast(({ direction }) => direction === 'outbound');
    const explained = await desk.get<{ stages: { stage: string; result: object }[]; replies: string[] }>(
      `/v1/conversations/${id}/messages/${reply?.id ?? ''}/explanation`,
    );
    expect(explained.status).toBe(200);
    expect(explained.body.stages.map(({ stage }) => stage)).toEqual([
      'normalise',
      'language',
      'understanding',
      'moderation',
      'sentiment',
      'policy',
    ]);
    expect(explained.body.replies).toContain('flows.statusRequested');
    expect(JSON.stringify(explained.body)).not.toContain('1975');
  });

  it('goes on with a person when the practice has retired the workflow', async () => {
    const { body } = await desk.get<Page<{ id: string; name: string }>>('/v1/workflows/templates');
    const template = body.items.find(({ name }) => name === 'order-intake');
    expect((await desk.post(`/v1/workflows/templates/${template?.id ?? ''}/retire`)).status).toBeLessThan(
      300,
    );
    expect(await says(5, 'hello', 'I want to book an examination')).toContain('passing you to a colleague');
    expect((await conversationOf(5)).status).toBe('waiting');
  }, 30_000);
});
