import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { StaffMember } from '../../services/staff-member.js';
import { TakeOverConversation } from './take-over-conversation.command.js';

@CommandHandler(TakeOverConversation)
export class TakeOverConversationHandler implements ICommandHandler<TakeOverConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly staff: StaffMember,
  ) {}

  async execute({ conversationId }: TakeOverConversation): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    conversation.takeOver(this.staff.userId());
    await this.conversations.update(conversation);
  }
}
