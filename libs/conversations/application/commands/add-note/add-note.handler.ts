import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationNote } from '../../../domain/conversation-note.js';
import { ConversationNoteRepository } from '../../../domain/conversation-note.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { StaffMember } from '../../services/staff-member.js';
import { AddNote, type NoteAddedAnswer } from './add-note.command.js';

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly notes: ConversationNoteRepository,
    private readonly staff: StaffMember,
  ) {}

  async execute({ conversationId, text }: AddNote): Promise<NoteAddedAnswer> {
    const author = this.staff.user();
    const conversation = await this.conversations.get(conversationId);
    const note = ConversationNote.write({ conversationId: conversation.id, author, text });
    await this.notes.add(note);
    return { id: note.id };
  }
}
