import { CommandHandler, CurrentContext, forbidden, type ICommandHandler } from '#kernel';
import { ConversationNote } from '../../../domain/conversation-note.js';
import { ConversationNoteRepository } from '../../../domain/conversation-note.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Colleagues } from '../../services/colleagues.js';
import { StaffMember } from '../../services/staff-member.js';
import { TransferConversation, type TransferredAnswer } from './transfer-conversation.command.js';

@CommandHandler(TransferConversation)
export class TransferConversationHandler implements ICommandHandler<TransferConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly notes: ConversationNoteRepository,
    private readonly colleagues: Colleagues,
    private readonly staff: StaffMember,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ conversationId, toUserId, note }: TransferConversation): Promise<TransferredAnswer> {
    const author = this.staff.user();
    const conversation = await this.conversations.get(conversationId);
    if (conversation.assignedUserId !== author.id && !this.mayTakeOver())
      throw forbidden('conversations.not-yours', 'Only who answers this conversation may pass it on.');
    if (toUserId) await this.colleagues.mustBe([toUserId], 'conversations.reply', 'toUserId');
    conversation.transfer(toUserId, author.id);
    await this.conversations.update(conversation);
    if (note === undefined) return { noteId: null };
    const written = ConversationNote.write({ conversationId, author, text: note });
    await this.notes.add(written);
    return { noteId: written.id };
  }

  private mayTakeOver(): boolean {
    const { actor } = this.contexts.get();
    return actor.kind === 'user' && actor.permissions.has('conversations.take-over');
  }
}
