import { BotTrial } from './testing/bot-trial.js';

jest.setTimeout(120_000);

const ai = {
  models: [{ provider: 'openai', model: 'gpt-5-mini' }],
  understands: false,
  drafts: false,
  moderates: false,
  translates: { agentLanguage: 'en' },
};
const WORDS: Readonly<Record<string, string>> = {
  'Hola, quiero hablar con una persona, por favor': 'Hello, I want to talk to a person, please',
  'Muchas gracias, nos vemos mañana por la mañana': 'Thank you very much, see you tomorrow morning',
  'Muchas gracias, nos vemos mañana por la tarde': 'Thank you very much, see you tomorrow afternoon',
  'Please come at 09:30 on 12/03.': 'Venga a las 09:30 el 12/03, por favor.',
};

interface Seen {
  readonly id: string;
  readonly direction: string;
  readonly authorKind: string;
  readonly text: string;
  readonly translation: { language: string; text: string; madeBy: string } | null;
}

describe('translation between contacts and staff', () => {
  let trial: BotTrial;
  let conversation = '';
  const messages = async (): Promise<Seen[]> =>
    (await trial.desk.get<{ items: Seen[] }>(`/v1/conversations/${conversation}/messages?sort=position`)).body
      .items;
  const lastInbound = async () => (await messages()).findLast(({ direction }) => direction === 'inbound');
  const translates = () => {
    trial.openai.rule = ({ messages: asked }) => {
      const text = asked.at(-1)?.text ?? '';
      return { kind: 'object', value: { translation: WORDS[text] ?? text } };
    };
  };

  beforeAll(async () => {
    trial = await BotTrial.open({ intents: [], ai });
    translates();
  });
  afterAll(() => trial?.stop());

  it('shows staff what a contact wrote in both languages', async () => {
    await trial.says(1, 'Hola, quiero hablar con una persona, por favor');
    conversation = (await trial.conversationOf(1)).id;
    expect(await lastInbound()).toMatchObject({
      text: 'Hola, quiero hablar con una persona, por favor',
      translation: {
        language: 'en',
        text: 'Hello, I want to talk to a person, please',
        madeBy: 'openai:gpt-5-mini translate-message@1',
      },
    });
    expect(await trial.count(`SELECT calls FROM ai_usage WHERE purpose = 'translate'`)).toBe(1);
  });

  it('leaves alone what staff can read', async () => {
    const before = trial.openai.calls.length;
    await trial.says(2, 'Hello, what are your opening hours on Saturday?');
    const { id } = await trial.conversationOf(2);
    const { body } = await trial.desk.get<{ items: Seen[] }>(`/v1/conversations/${id}/messages`);
    expect(body.items.every(({ translation }) => translation === null)).toBe(true);
    expect(trial.openai.calls).toHaveLength(before);
  });

  it('sends the contact’s language, as it was looked at, and keeps what was written', async () => {
    await trial.desk.post(`/v1/conversations/${conversation}/take-over`);
    const text = 'Please come at 09:30 on 12/03.';
    const before = trial.openai.calls.length;
    const preview = await trial.desk.post(`/v1/conversations/${conversation}/translate`, { text });
    expect(preview.body).toEqual({
      language: 'es',
      text: 'Venga a las 09:30 el 12/03, por favor.',
      translated: true,
    });
    const sent = await trial.desk.post(`/v1/conversations/${conversation}/messages`, {
      text,
      translate: true,
    });
    expect(sent.status).toBe(201);
    await trial.settled();
    expect(trial.openai.calls).toHaveLength(before + 1);
    expect(trial.said(1).at(-1)).toBe('Venga a las 09:30 el 12/03, por favor.');
    expect((await messages()).at(-1)).toMatchObject({
      authorKind: 'user',
      text: 'Venga a las 09:30 el 12/03, por favor.',
      translation: { language: 'en', text, madeBy: 'author' },
    });
  });

  it('sends nothing that may be wrong', async () => {
    const [said, stored] = [trial.said(1).length, (await messages()).length];
    trial.openai.rule = () => ({ kind: 'object', value: { translation: 'Venga a las 19:30.' } });
    const text = 'Come at 09:30.';
    const answer = await trial.desk.post(`/v1/conversations/${conversation}/messages`, {
      text,
      translate: true,
    });
    expect([answer.status, answer.body['code']]).toEqual([503, 'conversations.translation-unavailable']);
    await trial.settled();
    expect([trial.said(1).length, (await messages()).length]).toEqual([said, stored]);
  });

  it('takes everything in while no model answers, and refuses only what was to be translated', async () => {
    const said = trial.said(1).length;
    trial.openai.rule = () => ({ kind: 'error', status: 500 });
    await trial.says(1, 'Muchas gracias, nos vemos mañana por la mañana');
    expect(await lastInbound()).toMatchObject({
      text: 'Muchas gracias, nos vemos mañana por la mañana',
      translation: null,
    });
    const path = `/v1/conversations/${conversation}/messages`;
    const refused = await trial.desk.post(path, { text: 'See you at 10:00.', translate: true });
    expect([refused.status, refused.body['code']]).toEqual([503, 'conversations.translation-unavailable']);
    expect((await trial.desk.post(path, { text: 'Hasta luego.' })).status).toBe(201);
    await trial.settled();
    expect(trial.said(1).slice(said)).toEqual(['Hasta luego.']);
    // What had been prepared before still goes out as it was.
    const again = { text: 'Please come at 09:30 on 12/03.', translate: true };
    expect((await trial.desk.post(path, again)).status).toBe(201);
  });

  it('follows when models answer again', async () => {
    translates();
    const wait = () =>
      trial.system.owner.query(
        `UPDATE delivery SET available_at = now(), delayed = true WHERE state = 'pending' AND handler LIKE '%translate-it'`,
      );
    for (let round = 0; round < 40 && !(await lastInbound())?.translation; round += 1) {
      await wait();
      await trial.settled();
    }
    expect((await lastInbound())?.translation?.text).toBe('Thank you very much, see you tomorrow morning');
  });

  it('follows what a contact edits', async () => {
    const { rows } = await trial.system.owner.query<{ named: string }>(
      'SELECT platform_message_id AS named FROM message WHERE id = $1',
      [(await lastInbound())?.id],
    );
    await trial.edits(1, Number(rows[0]?.named), 'Muchas gracias, nos vemos mañana por la tarde');
    expect(await lastInbound()).toMatchObject({
      text: 'Muchas gracias, nos vemos mañana por la tarde',
      translation: { text: 'Thank you very much, see you tomorrow afternoon' },
    });
  });

  it('shows nothing of what a contact took back', async () => {
    const last = await lastInbound();
    await trial.system.owner.query(`UPDATE message SET deleted_at = now(), text = '' WHERE id = $1`, [
      last?.id,
    ]);
    expect((await lastInbound())?.translation).toBeNull();
  });

  it('is refused where the bot translates nothing', async () => {
    await trial.change({ intents: [] });
    await trial.post('publish');
    const answer = await trial.desk.post(`/v1/conversations/${conversation}/translate`, { text: 'Hello' });
    expect([answer.status, answer.body['code']]).toEqual([409, 'conversations.no-translation']);
  });
});
