import { constantTimeEqual } from '#platform/security/constant-time-equal';
import { MessengerPlatform } from './messenger/messenger-platform.js';
import { SlackPlatform } from './slack/slack-platform.js';
import { TelegramPlatform } from './telegram/telegram-platform.js';
import { WhatsappPlatform } from './whatsapp/whatsapp-platform.js';

jest.mock('#platform/security/constant-time-equal', () => ({ constantTimeEqual: jest.fn() }));

const ROOT = 'http://127.0.0.1:9';
const META = { appSecret: '0123456789abcdef', verifyToken: 'meatyhamhock', accessToken: 'x' };
const whatsapp = new WhatsappPlatform(ROOT);
const messenger = new MessengerPlatform(ROOT);
const CREDENTIALS = {
  telegram: { botToken: 'b', secretToken: 'secret' },
  whatsapp: { ...META, phoneNumberId: '1' },
  messenger: { ...META, pageId: '1', pageAccessToken: 'x' },
  slack: { botToken: 'b', signingSecret: 'secret' },
};
const call = (headers: Record<string, string>) => ({ rawBody: Buffer.from('{}'), headers });
const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': 'given', 'hub.challenge': '1' };

describe('what only a platform can know', () => {
  const compared = () => jest.mocked(constantTimeEqual).mock.calls;
  beforeEach(() => jest.mocked(constantTimeEqual).mockReset().mockReturnValue(false));

  it.each([
    [
      'Telegram',
      () =>
        new TelegramPlatform(ROOT).verify(
          call({ 'x-telegram-bot-api-secret-token': 'given' }),
          CREDENTIALS.telegram,
        ),
    ],
    ['WhatsApp', () => whatsapp.verify(call({ 'x-hub-signature-256': 'given' }), CREDENTIALS.whatsapp)],
    ['Messenger', () => messenger.verify(call({ 'x-hub-signature-256': 'given' }), CREDENTIALS.messenger)],
    [
      'Slack',
      () =>
        new SlackPlatform(ROOT, () => 1_000).verify(
          call({ 'x-slack-signature': 'given', 'x-slack-request-timestamp': '1' }),
          CREDENTIALS.slack,
        ),
    ],
  ])('is compared in constant time in a call of %s', async (_, verify) => {
    expect(await verify()).toEqual({ verified: false, reason: 'wrong' });
    expect(compared()).toEqual([['given', expect.any(String)]]);
  });

  it.each([
    ['WhatsApp', () => whatsapp.confirm(asked, CREDENTIALS.whatsapp)],
    ['Messenger', () => messenger.confirm(asked, CREDENTIALS.messenger)],
  ])('is compared in constant time when %s asks whether an address is ours', (_, confirm) => {
    expect(confirm()).toBeNull();
    expect(compared()).toEqual([['given', 'meatyhamhock']]);
  });
});
