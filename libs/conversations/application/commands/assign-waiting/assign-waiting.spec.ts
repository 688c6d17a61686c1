import type { UnitOfWork } from '#kernel';
import { Conversation } from '../../../domain/conversation.js';
import type { ConversationRepository } from '../../../domain/conversation.repository.js';
import type { Agent, AssignmentMode } from '../../../domain/inbox/choose-agent.js';
import type { InboxAgents } from '../../../domain/inbox/inbox-agents.js';
import { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import type { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import type { InboxQueue } from '../../../domain/inbox/inbox-queue.js';
import type { Colleagues } from '../../services/colleagues.js';
import { AssignWaitingHandler } from './assign-waiting.handler.js';

const waiting = (urgent = false) => {
  const fields = { channelId: 'ch', contactId: 'co', threadKey: '1', threadId: 'th', withBot: true };
  const conversation = Conversation.open(fields);
  conversation.handOver(urgent ? 'emergency' : 'asked');
  return conversation;
};

interface Setting {
  readonly mode?: AssignmentMode;
  readonly capacity?: number | null;
  readonly participants?: readonly string[] | null;
  readonly available?: readonly Agent[];
}

/** Runs the command on conversations that wait, among ann, bob and cat; who got each, and what was locked. */
async function run(conversations: readonly Conversation[], setting: Setting = {}) {
  const policy = InboxPolicy.untouched('o');
  policy.assignment = setting.mode ?? 'round-robin';
  policy.capacity = setting.capacity ?? null;
  policy.participants = setting.participants ?? null;
  const done: string[] = [];
  const agents: readonly Agent[] =
    setting.available ?? ['ann', 'bob', 'cat'].map((userId) => ({ userId, open: 0, lastAssignedAt: null }));
  const handler = new AssignWaitingHandler(
    {
      get: () => Promise.resolve(policy),
      lock: () => Promise.resolve((done.push('lock'), policy)),
    } as unknown as InboxPolicyRepository,
    { next: () => Promise.resolve(conversations.map(({ id }) => id)) } as unknown as InboxQueue,
    {
      available: (ids: string[]) => Promise.resolve(agents.filter(({ userId }) => ids.includes(userId))),
      markAssigned: (userId: string) => Promise.resolve(void done.push(`marked ${userId}`)),
    } as unknown as InboxAgents,
    {
      get: (id: string) => Promise.resolve(conversations.find((one) => one.id === id)),
      update: () => Promise.resolve(void done.push('update')),
    } as unknown as ConversationRepository,
    {
      who: () => Promise.resolve(['ann', 'bob', 'cat'].map((id) => ({ id, name: id, title: null }))),
    } as unknown as Colleagues,
    { enqueue: () => void done.push('again') } as unknown as UnitOfWork,
  );
  await handler.execute();
  return { given: conversations.map(({ assignedUserId }) => assignedUserId), done };
}

describe('giving out the conversations that wait', () => {
  it('does nothing, and locks nothing, where people take what they see', async () => {
    expect(await run([waiting()], { mode: 'manual' })).toEqual({ given: [null], done: [] });
  });

  it('gives one to each in turn, as what has just been given counts', async () => {
    const conversations = [waiting(), waiting(), waiting(), waiting()];
    for (const mode of ['round-robin', 'least-loaded'] as const) {
      const { given, done } = await run(conversations.slice(0, 4), { mode });
      expect(given).toEqual(['ann', 'bob', 'cat', 'ann']);
      expect(done[0]).toBe('lock');
      for (const one of conversations) one.transfer(null, null);
    }
  });

  it('leaves what nobody can take, but for an emergency', async () => {
    const setting = { capacity: 1, available: [{ userId: 'ann', open: 0, lastAssignedAt: null }] };
    expect((await run([waiting(), waiting(), waiting(true)], setting)).given).toEqual(['ann', null, 'ann']);
    expect((await run([waiting(true)], { available: [] })).given).toEqual([null]);
  });

  it('gives them to participants only, and not back to who gave it back', async () => {
    expect((await run([waiting()], { participants: ['cat'] })).given).toEqual(['cat']);
    const returned = waiting();
    returned.assign('ann');
    returned.transfer(null, 'ann');
    expect((await run([returned])).given).toEqual(['bob']);
  });

  it('leaves alone what was taken over while it looked', async () => {
    const [taken, other] = [waiting(), waiting()];
    taken.takeOver('cat');
    expect((await run([taken, other])).given).toEqual(['cat', 'ann']);
  });

  it('goes on in another transaction when there are many', async () => {
    const many = Array.from({ length: 50 }, () => waiting());
    expect((await run(many)).done.at(-1)).toBe('again');
  });
});
