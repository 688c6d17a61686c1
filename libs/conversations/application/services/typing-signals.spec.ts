import { CurrentContext, type Mediator, newId } from '#kernel';
import type { Realtime } from '#platform/realtime/realtime';
import type { TypingPlaceView } from '../queries/get-typing-place/get-typing-place.query.js';
import type { ChannelCredentials } from './channel-credentials.js';
import type { MessagingPlatforms } from './messaging-platforms.js';
import { TypingSignals } from './typing-signals.js';

const PRACTICE = newId();
const PLACE: TypingPlaceView = {
  threadId: 'thread',
  threadKey: '4711',
  lastReceivedId: '9',
  lastReceivedAt: new Date(),
  channelId: newId(),
  platform: 'telegram',
  credentials: 'sealed',
};

function signals(place: TypingPlaceView | null, typing: () => Promise<void> = () => Promise.resolve()) {
  const contexts = new CurrentContext();
  const told: unknown[] = [];
  const askedAs: unknown[] = [];
  const mediator = {
    ask: () => {
      const { actor, organizationId } = contexts.get();
      askedAs.push([actor.kind, organizationId]);
      return Promise.resolve(place);
    },
  };
  const platform = {
    openUntil: (last: Date) => new Date(last.getTime() + 1_000),
    typing: ({ threadKey, lastReceivedId }: TypingPlaceView) => {
      told.push([threadKey, lastReceivedId]);
      return typing();
    },
  };
  const service = new TypingSignals(
    mediator as unknown as Mediator,
    contexts,
    { get: () => platform } as unknown as MessagingPlatforms,
    { open: () => ({}) } as unknown as ChannelCredentials,
    {
      publish: (...published: unknown[]) => Promise.resolve(void told.push(published)),
    } as unknown as Realtime,
  );
  return { service, told, askedAs };
}

describe('signs of typing', () => {
  it('reach the platform, once in a while for a conversation', async () => {
    const { service, told, askedAs } = signals(PLACE);
    await Promise.all(['a', 'a', 'b', 'a'].map((id) => service.show(PRACTICE, id)));
    expect(told).toEqual([
      ['4711', '9'],
      ['4711', '9'],
    ]);
    expect(askedAs[0]).toEqual(['system', PRACTICE]);
  });

  it('reach a visitor of the webchat over the thread', async () => {
    const { service, told } = signals({ ...PLACE, platform: 'webchat' });
    await service.show(PRACTICE, 'a');
    expect(told).toEqual([[PRACTICE, 'thread:thread', { type: 'typing' }]]);
  });

  it('are not shown where nothing could follow, and to nobody in a conversation that is not there', async () => {
    const late = signals({ ...PLACE, lastReceivedAt: new Date(Date.now() - 2_000) });
    await late.service.show(PRACTICE, 'a');
    const gone = signals(null);
    await gone.service.show(PRACTICE, 'a');
    expect([...late.told, ...gone.told]).toEqual([]);
  });

  it('never fail', async () => {
    const { service } = signals(PLACE, () => Promise.reject(new Error('no')));
    await expect(service.show(PRACTICE, 'a')).resolves.toBeUndefined();
  });
});
