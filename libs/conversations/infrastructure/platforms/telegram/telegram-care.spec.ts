import { FakeTelegram } from '#test/fakes/telegram';
import { TelegramPlatform } from './telegram-platform.js';

const CREDENTIALS = { botToken: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw', secretToken: 'secret' };
const URL = 'https://clinic.example/v1/webhooks/telegram/1';
const never = new AbortController().signal;
const PLACE = { threadKey: '4711', lastReceivedId: '9' };

describe('a Telegram channel', () => {
  let telegram: FakeTelegram;
  let platform: TelegramPlatform;

  beforeEach(async () => {
    telegram = await FakeTelegram.start();
    platform = new TelegramPlatform(telegram.root);
  });
  afterEach(() => telegram.stop());

  const inspect = () => platform.inspect(URL, CREDENTIALS, never);

  it('is healthy once it is connected, and connecting again sets right what is lost', async () => {
    expect(await inspect()).toEqual({ kind: 'broken', code: 'webhook-lost', repairable: true });
    await platform.connect(URL, CREDENTIALS, never);
    expect(await inspect()).toEqual({ kind: 'healthy' });
    telegram.setWebhook(CREDENTIALS.botToken, 'https://other.example/bot');
    expect(await inspect()).toMatchObject({ code: 'webhook-elsewhere', repairable: true });
    await platform.connect(URL, CREDENTIALS, never);
    expect(await inspect()).toEqual({ kind: 'healthy' });
  });

  it('is broken when Telegram cannot reach us', async () => {
    await platform.connect(URL, CREDENTIALS, never);
    const failedAt = Math.floor(Date.now() / 1000) - 5;
    telegram.troubles.set(CREDENTIALS.botToken, { pending_update_count: 3, last_error_date: failedAt });
    expect(await inspect()).toEqual({ kind: 'broken', code: 'webhook-failing' });
  });

  it('is broken without its token, and unknown when Telegram does not answer', async () => {
    telegram.plan('getWebhookInfo', { kind: 'error', status: 401 }, { kind: 'drop' });
    expect(await inspect()).toEqual({ kind: 'broken', code: 'credentials-refused' });
    expect(await inspect()).toEqual({ kind: 'unknown' });
  });

  it('shows that an answer is being written, or nothing', async () => {
    telegram.plan('sendChatAction', { kind: 'drop' });
    await platform.typing(PLACE, CREDENTIALS, never);
    await platform.typing(PLACE, CREDENTIALS, never);
    expect(telegram.calls.map(({ method, payload }) => [method, payload])).toEqual(
      Array(2).fill(['sendChatAction', { chat_id: '4711', action: 'typing' }]),
    );
  });
});
