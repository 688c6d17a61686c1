import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { type Agent, type AssignmentMode, chooseAgent } from '../../../domain/inbox/choose-agent.js';
import { InboxAgents } from '../../../domain/inbox/inbox-agents.js';
import type { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { InboxQueue } from '../../../domain/inbox/inbox-queue.js';
import { Colleagues } from '../../services/colleagues.js';
import { AssignWaiting } from './assign-waiting.command.js';

/** In one transaction; the rest goes into the next. */
const MOST_AT_ONCE = 50;

/** The policy is locked first: of two that give out conversations, the second counts what the first has given. */
@CommandHandler(AssignWaiting)
export class AssignWaitingHandler implements ICommandHandler<AssignWaiting> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly queue: InboxQueue,
    private readonly agents: InboxAgents,
    private readonly conversations: ConversationRepository,
    private readonly colleagues: Colleagues,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    if ((await this.policies.get()).assignment === 'manual') return;
    const policy = await this.policies.lock();
    if (!automatic(policy.assignment)) return;
    const staff = (await this.colleagues.who('conversations.reply')).map(({ id }) => id);
    let agents = await this.agents.available(staff.filter((id) => policy.takesPart(id)));
    if (agents.length === 0) return;
    const waiting = await this.queue.next(MOST_AT_ONCE);
    let given = 0;
    for (const id of waiting) {
      const left = await this.give(id, agents, policy);
      if (left !== agents) given += 1;
      agents = left;
    }
    if (given === MOST_AT_ONCE) this.unitOfWork.enqueue(new AssignWaiting());
  }

  /** Gives one conversation to somebody; the agents as they are then, or the same when nobody could take it. */
  private async give(id: string, agents: Agent[], policy: InboxPolicy): Promise<Agent[]> {
    const conversation = await this.conversations.get(id);
    if (conversation.status !== 'waiting' || conversation.assignedUserId) return agents;
    if (!automatic(policy.assignment)) return agents;
    const able = agents.filter(({ userId }) => userId !== conversation.releasedByUserId);
    const chosen = chooseAgent(able, policy.assignment, policy.capacity, conversation.urgent);
    if (!chosen) return agents;
    const lastAssignedAt = after(agents);
    conversation.assign(chosen.userId);
    await this.conversations.update(conversation);
    await this.agents.markAssigned(chosen.userId, lastAssignedAt);
    return agents.map((agent) =>
      agent === chosen ? { ...agent, open: agent.open + 1, lastAssignedAt } : agent,
    );
  }
}

function automatic(mode: AssignmentMode): mode is Exclude<AssignmentMode, 'manual'> {
  return mode !== 'manual';
}

/** Now, and later than all before it: whose turn it is must not depend on the clock's grain. */
function after(agents: readonly Agent[]): Date {
  const last = Math.max(0, ...agents.map(({ lastAssignedAt }) => lastAssignedAt?.getTime() ?? 0));
  return new Date(Math.max(Date.now(), last + 1));
}
