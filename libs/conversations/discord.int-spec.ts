import { discordInteractions } from '#test/fakes/discord/discord-interactions';
import { until } from '#test/support/until';
import {
  type DiscordMessage,
  DiscordPractice,
} from './infrastructure/platforms/discord/testing/discord-practice.js';

describe('a practice on Discord', () => {
  let practice: DiscordPractice;

  beforeAll(async () => {
    practice = await DiscordPractice.start({ answered: true });
  }, 90_000);
  afterAll(() => practice?.stop(), 30_000);

  it('shows the account, and Discord is told where to call', async () => {
    const { app, discord, channelId } = practice;
    const channel = await practice.channel('the connection', ({ connection }) => connection === 'connected');
    expect(channel).toMatchObject({ account: '@isocenter', platform: 'discord' });
    expect(JSON.stringify(channel)).not.toContain(app.botToken);
    expect(app.interactionsUrl).toContain(`/v1/webhooks/discord/${channelId}`);
    await until('a connection', async () => discord.gateway.connected === 1);
    expect(discord.gateway.beginnings).toEqual([{ kind: 'identify', intents: (1 << 12) | (1 << 13) }]);
  }, 20_000);

  it('answers what is written, takes what is told twice once, and says nothing to itself', async () => {
    const { app, discord } = practice;
    const thread = '810000000000000001';
    expect(await practice.says(thread, 'hello')).toContain('automatic assistant');
    await practice.answersTo(thread, () => discord.write(app, thread, 'thank you', {}, 'twice'));
    await practice.arrived(thread, ['hello', 'thank you']);
  }, 30_000);

  it('takes an order down, by words and by a press that is answered at once', async () => {
    const { app, discord, system } = practice;
    const thread = '810000000000000002';
    expect(await practice.says(thread, 'I need an MRI of my left knee')).toContain('reason');
    await practice.says(thread, 'knee pain after a fall');
    await practice.says(thread, 'Ann Lee');
    await practice.says(thread, '12 March 1980');
    await practice.says(thread, 'skip');
    await practice.says(thread, 'any time');
    expect(await practice.says(thread, 'yes')).toContain('MRI of the left knee');
    const press = discordInteractions.press(app, discord.channels, thread, 'Yes');
    const answer = await practice.answersTo(thread, async () => {
      const response = await discord.deliver(app, press);
      expect([response.status, await response.json()]).toEqual([200, { type: 6 }]);
    });
    expect(answer).toContain('front desk');
    const shown = discord.chat(thread).length;
    expect((await discord.deliver(app, press)).status).toBe(200);
    await practice.quiet();
    expect(discord.chat(thread)).toHaveLength(shown);
    const { rows } = await system.owner.query<{ request: object }>('SELECT request FROM order_intake');
    expect(rows).toMatchObject([{ request: { fullName: 'Ann Lee', modality: 'MR', laterality: 'L' } }]);
  }, 90_000);

  it('takes commands, over HTTP and, without an address, over the Gateway', async () => {
    const { app, discord } = practice;
    const thread = '810000000000000003';
    const ask = (words: string) => discordInteractions.command(app, discord.channels, thread, 'ask', words);
    await practice.answersTo(thread, () => discord.interact(app, ask('hello')));
    const url = app.interactionsUrl;
    app.interactionsUrl = null;
    await practice.answersTo(thread, () => discord.interact(app, ask('thank you')));
    app.interactionsUrl = url;
    await practice.arrived(thread, ['hello', 'thank you']);
    const callback = await until('the callback', async () =>
      discord.calls.find(({ name }) => name === 'interactions.callback'),
    );
    expect(callback.payload).toMatchObject({ type: 4, data: { flags: 64 } });
  }, 30_000);

  it('reads edits, signs, files and what is taken back', async () => {
    const { app, discord } = practice;
    const thread = '810000000000000004';
    const url = discord.upload('r.pdf', Buffer.from('%PDF-1.4'), 'application/pdf');
    const attachments = [{ id: '1', filename: 'r.pdf', size: 8, url, content_type: 'application/pdf' }];
    const message = discord.write(app, thread, 'my refferal', { attachments });
    await practice.arrived(thread, ['my refferal']);
    discord.react(app, thread, message.id, '👍');
    discord.edit(app, message, 'my referral');
    await until('the edit and the sign', async () => {
      const [first] = (await practice.messages(thread)) as (DiscordMessage & Record<string, unknown[]>)[];
      return (
        first?.text === 'my referral' && first['reactions']?.length === 1 && first['media']?.length === 1
      );
    });
    discord.takeBack(app, message);
    await until('the message to go', async () => (await practice.received(thread))[0] === '');
  }, 30_000);

  it('refuses badly signed and old calls, and stores nothing of them', async () => {
    const { app, discord, system, channelId } = practice;
    const stored = async () =>
      (await system.owner.query<{ n: string }>('SELECT count(*) AS n FROM inbound_event')).rows[0]?.n;
    const before = await stored();
    const command = discordInteractions.command(app, discord.channels, '810000000000000001', 'ask', 'forged');
    const old = Math.floor(Date.now() / 1000) - 7_200;
    expect((await discord.deliver(app, command, { badlySigned: true })).status).toBe(401);
    expect((await discord.deliver(app, command, { timestamp: old })).status).toBe(401);
    expect((await system.public.post(`/v1/webhooks/discord/${channelId}`, command)).status).toBe(401);
    expect(await stored()).toBe(before);
  });

  it('sends nothing twice though the answer to it is lost', async () => {
    const { discord } = practice;
    const thread = '810000000000000005';
    discord.plan('messages.create', { kind: 'drop' });
    await practice.says(thread, 'thank you');
    const texts = discord.chat(thread).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect((await practice.messages(thread)).map(({ status }) => status)).not.toContain('unknown');
  }, 30_000);
});
