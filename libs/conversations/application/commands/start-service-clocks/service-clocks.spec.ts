import type { Command, DomainEvent, EnqueueOptions, Mediator, UnitOfWork } from '#kernel';
import { Conversation } from '../../../domain/conversation.js';
import type { ConversationRepository } from '../../../domain/conversation.repository.js';
import { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import type { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { Message } from '../../../domain/message.js';
import type { CheckServiceLevel } from '../check-service-level/check-service-level.command.js';
import { CheckServiceLevelHandler } from '../check-service-level/check-service-level.handler.js';
import { StartServiceClocks } from './start-service-clocks.command.js';
import { StartServiceClocksHandler } from './start-service-clocks.handler.js';

/** A practice that promises a first reply within 40 minutes, in an emergency 4, on a conversation that waits. */
function desk() {
  const fields = { channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot: true };
  const conversation = Conversation.open(fields);
  conversation.handOver('asked');
  conversation.pullEvents();
  const policy = InboxPolicy.untouched('o');
  policy.firstReply = { normal: 40, urgent: 4 };
  const timers: { command: CheckServiceLevel; at: Date }[] = [];
  const told: DomainEvent[] = [];
  const conversations = {
    get: () => Promise.resolve(conversation),
    update: () => Promise.resolve(void told.push(...conversation.pullEvents())),
  } as unknown as ConversationRepository;
  const unitOfWork = {
    enqueue: (command: Command<unknown>, { availableAt }: EnqueueOptions) =>
      void timers.push({ command: command as CheckServiceLevel, at: availableAt! }),
  } as unknown as UnitOfWork;
  const start = new StartServiceClocksHandler(
    { get: () => Promise.resolve(policy) } as unknown as InboxPolicyRepository,
    conversations,
    { ask: () => Promise.resolve({ timeZone: 'UTC' }) } as unknown as Mediator,
    unitOfWork,
  );
  const check = new CheckServiceLevelHandler(conversations);
  const reply = () =>
    conversation.queue(Message.toSend({ author: { kind: 'user', id: 'ann' }, text: 'hello' }));
  return {
    ...{ conversation, policy, timers, reply },
    names: () => told.splice(0).map(({ constructor }) => constructor.name),
    begin: (since: Date) =>
      start.execute(new StartServiceClocks({ conversationId: conversation.id, since: since.toISOString() })),
    fire: (index: number) => check.execute(timers[index]!.command),
  };
}

const MINUTE = 60_000;
const now = Date.now();

describe('the service clocks of a conversation', () => {
  it('are set once, and wake when most and when all of the time has passed', async () => {
    const { begin, timers, conversation } = desk();
    await begin(new Date(now));
    await begin(new Date(now + MINUTE));
    expect(timers.map(({ command, at }) => [command.stage, at.getTime() - now])).toEqual([
      ['warning', 30 * MINUTE],
      ['breach', 40 * MINUTE],
    ]);
    expect(conversation.service).toMatchObject({ firstReplyDueAt: timers[1]!.at, resolutionDueAt: null });
  });

  it('warn and tell of a breach once each, however often they wake', async () => {
    const { begin, fire, names } = desk();
    await begin(new Date(now));
    await fire(0);
    expect(names()).toEqual(['ServiceLevelAtRisk']);
    await fire(1);
    await fire(1);
    await fire(0);
    expect(names()).toEqual(['ServiceLevelBreached']);
  });

  it('say nothing when a person has replied, or the run is another one', async () => {
    const one = desk();
    await one.begin(new Date(now));
    one.conversation.takeOver('ann');
    one.reply();
    one.conversation.pullEvents();
    await one.fire(0);
    await one.fire(1);
    expect(one.names()).toEqual([]);
    const two = desk();
    await two.begin(new Date(now));
    two.conversation.handBack(true);
    two.conversation.handOver('asked');
    two.conversation.pullEvents();
    await two.fire(1);
    expect(two.names()).toEqual([]);
  });

  it('are due sooner once it is an emergency, and the older times are void', async () => {
    const { begin, fire, names, timers, conversation } = desk();
    await begin(new Date(now));
    conversation.handOver('emergency');
    conversation.pullEvents();
    await begin(new Date(now + MINUTE));
    expect(timers[3]!.at.getTime() - now).toBe(5 * MINUTE);
    await fire(1);
    expect(names()).toEqual([]);
    await fire(3);
    expect(names()).toEqual(['ServiceLevelBreached']);
  });

  it('do not run where the practice promises nothing', async () => {
    const { begin, policy, timers } = desk();
    policy.firstReply = { normal: null, urgent: null };
    await begin(new Date(now));
    expect(timers).toEqual([]);
  });
});
