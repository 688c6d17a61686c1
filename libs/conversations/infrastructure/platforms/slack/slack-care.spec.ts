import { FakeSlack } from '#test/fakes/slack';
import { SlackPlatform } from './slack-platform.js';

const CREDENTIALS = { botToken: 'xoxb-1234567890-abcdef', signingSecret: '8f742231b10e8888abcd99yyyzzz85a5' };
const never = new AbortController().signal;

describe('a Slack channel', () => {
  let slack: FakeSlack;
  let platform: SlackPlatform;

  beforeEach(async () => {
    slack = await FakeSlack.start();
    platform = new SlackPlatform(slack.root);
  });
  afterEach(() => slack.stop());

  const inspect = () => platform.inspect('', CREDENTIALS, never);

  it('is healthy while its token opens the workspace; more Slack does not tell', async () => {
    expect(await inspect()).toEqual({ kind: 'broken', code: 'credentials-refused' });
    slack.install(CREDENTIALS);
    expect(await inspect()).toEqual({ kind: 'healthy' });
  });

  it('is unknown when Slack does not answer', async () => {
    slack.install(CREDENTIALS);
    slack.plan('auth.test', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'drop' });
    expect([await inspect(), await inspect()]).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
  });

  it('has no sign of typing to show in direct messages', async () => {
    await platform.typing({ threadKey: 'D1', lastReceivedId: null }, CREDENTIALS, never);
    expect(slack.calls).toEqual([]);
  });
});
