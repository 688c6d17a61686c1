import { testSettings } from '#platform/config/testing/test-settings';
import { SignedWebchatSessions } from './signed-webchat-sessions.js';
import { webchatCredentials } from './webchat-credentials.js';

const sessions = new SignedWebchatSessions(testSettings({ PUBLIC_BASE_URL: 'https://chat.practice.test' }));
const open = (origins: string[], origin?: string, earlier?: string) =>
  sessions.open(
    'channel-1',
    webchatCredentials.parse({ allowedOrigins: origins, sessionSecret: 'x'.repeat(32) }),
    earlier,
    origin,
  );

describe('where a webchat may be embedded', () => {
  it('is anywhere unless its channel lists origins', async () => {
    expect(await open([], 'https://any.test')).toMatchObject({ resumed: false });
  });

  it('is what its channel lists, its own page, and what is no browser', async () => {
    const { session } = await open([]);
    for (const origin of ['https://www.practice.test', 'https://chat.practice.test', undefined])
      expect(await open(['https://www.practice.test'], origin, session)).toMatchObject({ resumed: true });
  });

  it.each([
    'https://practice.test',
    'http://www.practice.test',
    'https://www.practice.test.evil.test',
    'null',
    '',
  ])('is nowhere else: %j', async (origin) => {
    await expect(open(['https://www.practice.test'], origin)).rejects.toMatchObject({
      code: 'conversations.origin-not-allowed',
    });
  });

  it.each(['https://practice.test/', 'practice.test', '*', 'https://practice.test/chat'])(
    'is listed by origins only: %s',
    (origin) => {
      expect(webchatCredentials.safeParse({ allowedOrigins: [origin] }).success).toBe(false);
    },
  );
});
