import { type Command, type EventEnvelope, type Mediator, newId, type Query, RetryLater } from '#kernel';
import type { Realtime } from '#platform/realtime/realtime';
import { MessageQueued } from '../../contracts/events/message-queued.event.js';
import type { SendResult } from '../../domain/send-result.js';
import type { OutboundMessageView } from '../queries/get-outbound-message/get-outbound-message.query.js';
import type { ChannelCredentials } from '../services/channel-credentials.js';
import type { MessagingPlatforms } from '../services/messaging-platforms.js';
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
  byPerson: false,
  lastReceivedAt: new Date(),
  channelId: newId(),
  platform: 'telegram',
  channelActive: true,
  credentials: 'sealed',
};
const envelope = {
  event: new MessageQueued({ messageId, conversationId }),
  organizationId: newId(),
} as EventEnvelope<MessageQueued>;

/** Runs the effect once on a message, with a platform that answers so; tells what was done, in order. */
async function run(
  message: Partial<OutboundMessageView> | null,
  result: SendResult = { kind: 'sent', platformMessageId: '9' },
  open: () => object = () => ({}),
) {
  const done: string[] = [];
  const mediator = {
    ask: (_: Query<unknown>) => Promise.resolve(message && { ...MESSAGE, ...message }),
    send: (command: Command<unknown>) => Promise.resolve(void done.push(command.constructor.name)),
  };
  const platform = {
    send: () => Promise.resolve((done.push('call'), result)),
    openUntil: (last: Date) => new Date(last.getTime() + 1_000),
  };
  const effect = new WhenMessageQueuedThenSendIt(
    mediator as unknown as Mediator,
    { get: () => platform } as unknown as MessagingPlatforms,
    { open } as unknown as ChannelCredentials,
    { publish: () => Promise.resolve() } as unknown as Realtime,
  );
  const outcome = await effect
    .perform(envelope, { attempt: 1, signal: new AbortController().signal })
    .catch((error: unknown) => error);
  return { done, outcome };
}

describe('sending a queued message', () => {
  it('commits that it begins before it calls, and settles what came of it', async () => {
    const { done, outcome } = await run({});
    expect(done).toEqual(['BeginSending', 'call']);
    expect(outcome).toMatchObject({ messageId, status: 'sent', platformMessageId: '9' });
  });

  it('does not begin what it cannot call for, such as with credentials that do not open', async () => {
    const { done, outcome } = await run({}, undefined, () => {
      throw new Error('sealed under another secret');
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
      expect(await run({ status })).toEqual({ done: [], outcome: null });
    },
  );

  it('does nothing for a message that is gone, and fails on a disabled channel without a call', async () => {
    expect(await run(null)).toEqual({ done: [], outcome: null });
    const { done, outcome } = await run({ channelActive: false });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'conversations.channel-disabled' });
  });

  it('is not tried when the platform takes no free text any more', async () => {
    const { done, outcome } = await run({ lastReceivedAt: new Date(Date.now() - 2_000) });
    expect(done).toEqual([]);
    expect(outcome).toMatchObject({ status: 'failed', code: 'conversations.window-closed' });
  });

  it('waits for as long as the platform says, as pending again', async () => {
    const { done, outcome } = await run({}, { kind: 'retry-after', seconds: 7, code: 'telegram.429' });
    expect(done).toEqual(['BeginSending', 'call', 'DeferSending']);
    expect(outcome).toBeInstanceOf(RetryLater);
    expect(outcome).toMatchObject({ seconds: 7 });
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
