import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationNote } from '../../../domain/conversation-note.js';
import { ConversationNoteRepository } from '../../../domain/conversation-note.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Mentions } from '../../../domain/inbox/mentions.js';
import { Colleagues } from '../../services/colleagues.js';
import { StaffMember } from '../../services/staff-member.js';
import { AddNote, type NoteAddedAnswer } from './add-note.command.js';

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly notes: ConversationNoteRepository,
    private readonly mentions: Mentions,
    private readonly colleagues: Colleagues,
    private readonly staff: StaffMember,
  ) {}

  async execute({ conversationId, text, mentions: named = [] }: AddNote): Promise<NoteAddedAnswer> {
    const author = this.staff.user();
    const conversation = await this.conversations.get(conversationId);
    const note = ConversationNote.write({ conversationId: conversation.id, author, text, mentions: named });
    const { mentions } = note;
    await this.colleagues.mustBe(mentions, 'conversations.read', 'mentions');
    await this.notes.add(note);
    if (mentions.length > 0) await this.mentions.add(conversation.id, mentions, note.createdAt);
    return { id: note.id };
  }
}
