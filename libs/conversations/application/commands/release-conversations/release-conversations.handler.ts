import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { InboxAgents } from '../../../domain/inbox/inbox-agents.js';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { InboxQueue } from '../../../domain/inbox/inbox-queue.js';
import { ReleaseConversations } from './release-conversations.command.js';

/** It touches several conversations, as giving them out does: under the same lock, so that neither waits for the other. */
@CommandHandler(ReleaseConversations)
export class ReleaseConversationsHandler implements ICommandHandler<ReleaseConversations> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly queue: InboxQueue,
    private readonly agents: InboxAgents,
    private readonly conversations: ConversationRepository,
  ) {}

  async execute({ userId, forGood }: ReleaseConversations): Promise<void> {
    const policy = await this.policies.lock();
    if (forGood) await this.agents.setAvailable(userId, false);
    // Where people take what they see, what a colleague passed on to somebody stays theirs while they are out.
    else if (policy.assignment === 'manual') return;
    for (const id of await this.queue.heldBy(userId, forGood ? 'all' : 'unanswered')) {
      const conversation = await this.conversations.get(id);
      if (conversation.assignedUserId !== userId) continue;
      if (conversation.status !== 'waiting' && !forGood) continue;
      conversation.transfer(null, null);
      await this.conversations.update(conversation);
    }
  }
}
