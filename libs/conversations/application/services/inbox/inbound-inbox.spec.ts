import { CurrentContext, type Mediator, newId } from '#kernel';
import type {
  ArrivedEvent,
  StoreInboundEvents,
} from '../../commands/store-inbound-events/store-inbound-events.command.js';
import { InboundInbox } from './inbound-inbox.js';

const ORGANIZATION = newId();
const event = (name: string): ArrivedEvent => ({
  id: name,
  channelId: 'ch',
  threadId: 'th',
  event: {
    platformEventId: name,
    threadKey: 't',
    kind: 'message',
    sender: { id: '1', name: null, locale: null },
    platformMessageId: null,
    text: name,
    button: null,
    media: [],
    occurredAt: null,
  },
  correlationId: newId(),
});

/** Commits what it is sent, a turn of the event loop later, unless an event is called poison. */
class FakeMediator {
  readonly commits: { names: string[]; correlationId: string; organizationId: string | null }[] = [];
  constructor(private readonly contexts: CurrentContext) {}

  async send({ events }: StoreInboundEvents): Promise<string[]> {
    const names = events.map(({ id }) => id);
    const { correlationId, organizationId } = this.contexts.get();
    await new Promise((resolve) => setImmediate(resolve));
    if (names.includes('poison')) throw new Error('cannot be stored');
    this.commits.push({ names, correlationId, organizationId });
    return names;
  }
}

function inbox() {
  const contexts = new CurrentContext();
  const mediator = new FakeMediator(contexts);
  return { mediator, inbox: new InboundInbox(mediator as unknown as Mediator, contexts) };
}

describe('the inbox', () => {
  it('commits a single call at once, under its own correlation', async () => {
    const { inbox: box, mediator } = inbox();
    const only = event('a');
    await box.store(ORGANIZATION, [only]);
    expect(mediator.commits).toEqual([
      { names: ['a'], correlationId: only.correlationId, organizationId: ORGANIZATION },
    ]);
  });

  it('lets calls that arrive during a commit share the next one', async () => {
    const { inbox: box, mediator } = inbox();
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => box.store(ORGANIZATION, [event(name)])));
    expect(mediator.commits.map(({ names }) => names)).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('keeps practices apart', async () => {
    const { inbox: box, mediator } = inbox();
    const other = newId();
    await Promise.all([box.store(ORGANIZATION, [event('a')]), box.store(other, [event('b')])]);
    expect(mediator.commits.map(({ organizationId }) => organizationId)).toEqual([ORGANIZATION, other]);
  });

  it('refuses only the call whose event cannot be stored', async () => {
    const { inbox: box, mediator } = inbox();
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'poison', 'c'].map((name) => box.store(ORGANIZATION, [event(name)])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(mediator.commits.flatMap(({ names }) => names).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a failure', async () => {
    const { inbox: box, mediator } = inbox();
    await expect(box.store(ORGANIZATION, [event('poison')])).rejects.toThrow('cannot be stored');
    await box.store(ORGANIZATION, [event('a')]);
    expect(mediator.commits).toHaveLength(1);
  });

  it('has nothing to do for a call without events', async () => {
    const { inbox: box, mediator } = inbox();
    await box.store(ORGANIZATION, []);
    expect(mediator.commits).toEqual([]);
  });
});
