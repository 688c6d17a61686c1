/** A sign that a contact put on a message. */
export class ReactionView {
  readonly contactId!: string;
  /** The character itself, or its name between colons where the platform has names only: `:thumbsup:`. */
  readonly emoji!: string;
  readonly at!: Date;
}
