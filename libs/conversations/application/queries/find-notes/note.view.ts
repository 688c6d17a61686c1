/** A colleague as a note names them. */
export class MentionView {
  readonly userId!: string;
  /** As it is now. */
  readonly name!: string | null;
}

/** What a member of staff noted on a conversation. */
export class NoteView {
  readonly id!: string;
  readonly authorId!: string;
  /** The author's name when the note was written. */
  readonly authorName!: string;
  readonly text!: string;
  /** Colleagues whom it concerns. */
  readonly mentions!: MentionView[];
  readonly createdAt!: Date;
}
