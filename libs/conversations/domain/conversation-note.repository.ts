import type { ConversationNote } from './conversation-note.js';

export abstract class ConversationNoteRepository {
  abstract add(note: ConversationNote): Promise<void>;
}
