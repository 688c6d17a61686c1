import { type Command, type EventEnvelope, type Mediator, newId, type Query, RetryLater } from '#kernel';
import { MessageQueued } from '../../contracts/events/message-queued.event.js';
import type { OutboundMessage } from '../../domain/outbound-message.js';
import type { SendResult } from '../../domain/send-result.js';
import type { OutboundMessageView } from '../queries/get-outbound-message/get-outbound-message.query.js';
import type { ChannelCredentials } from '../services/channel-credentials.js';
import type { OutboundFiles } from '../services/media/outbound-files.js';
import type { MessagingPlatforms } from '../services/messaging-platforms.js';
import type { SendPacer, SendTurn } from '../services/send-pacer.js';
import { WhenMessageQueuedThenSendIt } from './when-message-queued-then-send-it.js';

const [messageId, conversationId] = [newId(), newId()];
const MESSAGE: OutboundMessageView = {
  messageId,
  conversationId,
  threadId: newId(),
  threadKey: '1',
  status: 'pending',
  text: 'hi',
  buttons: [],
  template: null,
  byPerson: false,
  lastReceivedAt: new Date(),
  channelId: newId(),
  platform: 'telegram',
  channelActive: true,
  credentials: 'sealed',
  fileId: null,
};
const FILE = {
  name: 'knee.jpg',
  contentType: 'image/jpeg',
  size: 3,
  open: () => Promise.reject(new Error()),
};
const envelope = {
  event: new MessageQueued({ messageId, conversationId }),
  organizationId: newId(),
} as EventEnvelope<MessageQueued>;

/** Runs the effect once on a message, with a platform that answers so; tells what was done, in order. */
async function run(
  message: Partial<OutboundMessageView> | null,
  result: SendResult = { kind: 'sent', platformMessageId: '9' },
  {
    open = () => ({}),
    turn = { goes: true, inMs: 0 },
    attempt = 1,
  }: { open?: () => object; turn?: SendTurn; attempt?: number } = {},
) {
  const done: string[] = [];
  const paused: unknown[] = [];
  const mediator = {
    ask: (_: Query<unknown>) => Promise.resolve(message && { ...MESSAGE, ...message }),
    send: (command: Command<unknown>) => Promise.resolve(void done.push(command.constructor.name)),
  };
  const platform = {
    pace: [{ per: 'chat', sends: 1, windowSeconds: 1 }],
    send: ({ file }: OutboundMessage) =>
      Promise.resolve((done.push(file ? `call with ${file.name}` : 'call'), result)),
    openUntil: (last: Date) => new Date(last.getTime() + 1_000),
  };
  const effect = new WhenMessageQueuedThenSendIt(
    mediator as unknown as Mediator,
    { get: () => platform } as unknown as MessagingPlatforms,
    { open } as unknown as ChannelCredentials,
    {
      turn: () => Promise.resolve(turn),
      pause: (_send: unknown, scope: unknown, seconds: unknown) =>
        Promise.resolve(void paused.push([scope, seconds])),
    } as unknown as SendPacer,
    { find: (id: string) => Promise.resolve(id === 'gone' ? undefined : FILE) } as unknown as OutboundFiles,
  );
  const outcome = await effect
    .perform(envelope, { attempt, signal: new AbortController().signal })
    .catch((error: unknown) => error);
  return { done, outcome, paused };
}

describe('sending a queued message', () => {
  it('commits that it begins before it calls, and settles what came of it', async () => {
    const { done, outcome } = await run({});
    expect(done).toEqual(['BeginSending', 'call']);
    expect(outcome).toMatchObject({ messageId, status: 'sent', platformMessageId: '9' });
  });

  it('goes with its file, or not at all when that is gone', async () => {
    expect((await run({ fileId: 'knee' })).done).toEqual(['BeginSending', 'call with knee.jpg']);
    const { done, outcome } = await run({ fileId: 'gone' });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'conversations.file-gone' });
  });

  it('does not begin what it cannot call for, such as with credentials that do not open', async () => {
    const { done, outcome } = await run({}, undefined, {
      open: () => {
        throw new Error('sealed under another secret');
      },
    });
    expect(done).toEqual([]);
    expect(outcome).toBeInstanceOf(Error);
  });

  it('is unknown, without a second call, when an earlier attempt was lost on the way', async () => {
    const { done, outcome } = await run({ status: 'sending' });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'unknown', code: 'conversations.process-lost' });
  });

  it.each(['sent', 'delivered', 'read', 'failed', 'unknown'] as const)(
    'does nothing when it is %s',
    async (status) => {
      expect(await run({ status })).toEqual({ done: [], outcome: null, paused: [] });
    },
  );

  it('does nothing for a message that is gone, and fails on a disabled channel without a call', async () => {
    expect(await run(null)).toMatchObject({ done: [], outcome: null });
    const { done, outcome } = await run({ channelActive: false });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'conversations.channel-disabled' });
  });

  it('is not tried when the platform takes no free text any more', async () => {
    const { done, outcome } = await run({ lastReceivedAt: new Date(Date.now() - 2_000) });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'conversations.window-closed' });
  });

  const TOO_MANY = { kind: 'retry-after', seconds: 7, code: 'whatsapp.131056', scope: 'chat' } as const;

  it('is tried with an approved template, which the platform takes at any time', async () => {
    const template = { name: 'reminder', language: 'en_US', parameters: [] };
    const { outcome } = await run({ lastReceivedAt: new Date(Date.now() - 2_000), template });
    expect(outcome).toMatchObject({ status: 'sent' });
  });

  it('waits for as long as the platform says, as pending again, and lets the others wait too', async () => {
    const { done, outcome, paused } = await run({}, TOO_MANY);
    expect(done).toEqual(['BeginSending', 'call', 'DeferSending']);
    expect(outcome).toBeInstanceOf(RetryLater);
    expect(outcome).toMatchObject({ seconds: 7, counts: true });
    expect(paused).toEqual([['chat', 7]]);
  });

  it.each([
    [4, 7, 56],
    [20, 7, 300],
    [20, 900, 900],
  ])('asks less often what was refused %i times', async (attempt, told, seconds) => {
    const { outcome } = await run({}, { ...TOO_MANY, seconds: told }, { attempt });
    expect(outcome).toMatchObject({ seconds });
  });

  it('comes back when it is its turn, which is no attempt and no call', async () => {
    const { done, outcome } = await run({}, undefined, { turn: { goes: false, inMs: 2_500 } });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ name: 'RetryLater', seconds: 2.5, counts: false });
  });

  it('waits for a turn that comes in a moment', async () => {
    const { outcome } = await run({}, undefined, { turn: { goes: true, inMs: 5 } });
    expect(outcome).toMatchObject({ status: 'sent' });
  });

  it.each([
    [
      { kind: 'permanent', code: 'recipient-gone' },
      { status: 'failed', code: 'recipient-gone' },
    ],
    [
      { kind: 'unknown', code: 'network.lost' },
      { status: 'unknown', code: 'network.lost' },
    ],
  ] as const)('settles %j', async (result, expected) => {
    expect((await run({}, result)).outcome).toMatchObject(expected);
  });
});
