/** What a member of staff noted on a conversation. */
export class NoteView {
  readonly id!: string;
  readonly authorId!: string;
  /** The author's name when the note was written. */
  readonly authorName!: string;
  readonly text!: string;
  readonly createdAt!: Date;
}
